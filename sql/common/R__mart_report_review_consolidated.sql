-- One row per current report that contains other bodies' figures too and kind of review and result: reconsideration and litigation.
-- To be compared, never added.
create or replace view mart_review_consolidated as
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
    t.code             as stage,
    t.label_zh         as stage_zh,
    r.code             as result,
    r.label_zh         as result_zh,
    f.cases,
    m.report_id
from fact_review f
join mart_report m
    on m.report_id = f.report_id
join dim_review_stage t
    on t.stage_key = f.stage_key
join dim_review_result r
    on r.result_key = f.result_key
where m.scope = 'consolidated';
