-- One row per current report of a body's own figures and applicant type and outcome: results of applications.
-- May be added over agencies.
create or replace view mart_application as
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
    o.code             as outcome,
    o.label_zh         as outcome_zh,
    o.outcome_group,
    f.applications,
    m.report_id
from fact_application f
join mart_report m
    on m.report_id = f.report_id
join dim_applicant p
    on p.applicant_key = f.applicant_key
join dim_outcome o
    on o.outcome_key = f.outcome_key
where m.scope = 'own';
