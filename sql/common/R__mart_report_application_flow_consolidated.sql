-- One row per current report that contains other bodies' figures too and applicant type: applications received, carried in and carried out. Stocks are never added over years.
-- To be compared, never added.
create or replace view mart_application_flow_consolidated as
select
    m.agency_id,
    m.agency,
    m.agency_kind,
    m.region_code,
    m.region,
    m.province,
    m.city,
    m.county,
    m.reporting_year,
    m.edition,
    m.scope,
    p.code             as applicant,
    p.label_zh         as applicant_zh,
    p.applicant_group,
    f.received,
    f.carried_in,
    f.carried_out,
    m.report_id
from fact_application_flow f
join mart_report m
    on m.report_id = f.report_id
join dim_applicant p
    on p.applicant_key = f.applicant_key
where m.scope = 'consolidated';
