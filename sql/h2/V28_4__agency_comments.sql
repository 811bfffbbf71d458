comment on column dim_agency.kind is 'government, department, vertical (a local organ of a body of the state), township, subdistrict, zone or other';
comment on column dim_agency.agency_id is 'The durable agency, whatever its names: 52 bits of the SHA-256 over region code and name key of its first name, so that every tool reads it exactly';
comment on column report_version.status is 'current, superseded, held, or replaced (the same bytes, read again, gave another agency or year)';
