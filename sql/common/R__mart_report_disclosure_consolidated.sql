-- One row per current report that contains other bodies' figures too and item: proactive disclosure, amounts in 万元.
-- To be compared, never added.
create or replace view mart_disclosure_consolidated as
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
    i.code             as item,
    i.label_zh         as item_zh,
    f.issued,
    f.repealed,
    f.in_force,
    f.decisions,
    f.made,
    f.newly_disclosed,
    f.total_disclosed,
    f.items_last_year,
    f.items_change,
    f.projects,
    f.amount,
    m.report_id
from fact_disclosure f
join mart_report m
    on m.report_id = f.report_id
join dim_disclosure_item i
    on i.item_key = f.item_key
where m.scope = 'consolidated';
