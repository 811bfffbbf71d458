-- One row per name that persons gave an agency beside its own, and where it holds.
create or replace view agency_alias as
select
    d.agency_id,
    d.agency_name,
    d.other_name          as alias,
    d.other_name_key      as name_key,
    d.other_region_code   as region_code,
    d.kind,
    d.effective_on        as valid_from,
    d.decision_id,
    d.decided_by,
    d.decided_at
from agency_decision d
where d.undone_at is null and d.kind <> 'report'
union all
select
    d.agency_id,
    d.agency_name,
    d.printed_name        as alias,
    d.name_key,
    d.region_code,
    d.kind,
    d.effective_on        as valid_from,
    d.decision_id,
    d.decided_by,
    d.decided_at
from agency_decision d
where d.undone_at is null and d.kind = 'report' and d.name_key <> '' and d.name_key <> d.agency_name_key;
