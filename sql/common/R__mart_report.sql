-- One row per agency and reporting year: its current report.
create or replace view mart_report as
select
    f.agency_id,
    a.name             as agency,
    a.kind             as agency_kind,
    g.code             as region_code,
    g.name             as region,
    g.level            as region_level,
    g.province,
    g.city,
    g.county,
    f.year_key         as reporting_year,
    f.edition,
    f.scope,
    f.version,
    f.timeliness,
    d.calendar_date    as received_on,
    f.received,
    f.carried_in,
    f.concluded,
    f.carried_out,
    f.figures_published,
    f.figures_stated,
    f.figures_zero,
    f.figures_blank,
    f.figures_illegible,
    f.figures_not_loaded,
    f.errors,
    f.warnings,
    s.path             as file,
    f.report_id
from fact_report f
join dim_agency a
    on a.agency_key = f.agency_key
join dim_region g
    on g.region_key = f.region_key
join dim_submission s
    on s.submission_key = f.submission_key
join dim_date d
    on d.date_key = f.received_date_key;
