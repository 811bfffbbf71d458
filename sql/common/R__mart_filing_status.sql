-- One row per agency and reporting year that is expected, filed or held: what has come of it.
create or replace view mart_filing_status as
select
    y.agency_id,
    a.name               as agency,
    a.kind               as agency_kind,
    g.code               as region_code,
    g.name               as region,
    g.province,
    g.city,
    g.county,
    y.year_key           as reporting_year,
    coalesce(e.tier, '') as tier,
    case
        when f.report_id is not null and f.timeliness <> 'unknown' then f.timeliness
        when f.report_id is not null then 'filed'
        when h.reports > 0 then 'held'
        when e.expected_names > 0 and e.waived = e.expected_names then 'waived'
        when j.rejected_files > 0 then 'rejected'
        when e.due_date_key > 0 and d.calendar_date >= current_date then 'not_due'
        else 'missing'
    end                  as status,
    case when d.date_key > 0 then d.calendar_date end as due_on,
    case when r.date_key > 0 then r.calendar_date end as received_on,
    case when e.agency_id is null then 0 else 1 end   as expected,
    coalesce(h.reports, 0)                            as held_reports,
    coalesce(f.errors, 0)                             as errors,
    coalesce(f.report_id, -1)                         as report_id,
    coalesce(j.rejected_files, 0)                     as rejected_files,
    coalesce(j.reason_code, '')                       as rejection_code,
    coalesce(j.reason_zh, '')                         as rejection_zh,
    coalesce(j.reason_en, '')                         as rejection_en,
    coalesce(e.waiver, '')                            as waiver
from (
    select agency_id, year_key from expected_filing
    union
    select agency_id, year_key from fact_report
    union
    select agency_id, year_key from report_version where status = 'held' and agency_id > 0 and year_key > 0
) y
join (
    select agency_id, name, kind, region_key from dim_agency where is_current = true
) a
    on a.agency_id = y.agency_id
join dim_region g
    on g.region_key = a.region_key
left join (
    select
        x.agency_id,
        x.year_key,
        min(x.tier) as tier,
        min(x.due_date_key) as due_date_key,
        count(*) as expected_names,
        count(w.named_id) as waived,
        min(w.reason) as waiver
    from expected_filing x
    left join expected_waiver w
        on w.named_id = x.named_id and w.year_key = x.year_key
    group by x.agency_id, x.year_key
) e
    on e.agency_id = y.agency_id and e.year_key = y.year_key
left join fact_report f
    on f.agency_id = y.agency_id and f.year_key = y.year_key
left join (
    select agency_id, year_key, count(*) as reports
    from (
        select v.report_id, v.agency_id, v.year_key
        from report_version v
        where v.status = 'held' and v.agency_id > 0 and v.year_key > 0
        union
        select c.report_id, c.agency_id, c.year_key
        from held_candidate c
        where c.place = 1 and c.year_key > 0
    ) waiting
    group by agency_id, year_key
) h
    on h.agency_id = y.agency_id and h.year_key = y.year_key
left join (
    select agency_id, year_key, rejected_files, reason_code, reason_zh, reason_en
    from (
        select
            r.agency_id,
            r.year_key,
            s.reason_code,
            s.reason_zh,
            s.reason_en,
            count(*) over (partition by r.agency_id, r.year_key) as rejected_files,
            row_number() over (partition by r.agency_id, r.year_key order by s.run_id desc, s.path desc) as place
        from rejected_filing r
        join submission s
            on s.path_key = r.path_key
        where s.state = 'rejected'
    ) latest
    where place = 1
) j
    on j.agency_id = y.agency_id and j.year_key = y.year_key
left join dim_date d
    on d.date_key = coalesce(f.due_date_key, e.due_date_key)
left join dim_date r
    on r.date_key = f.received_date_key;
