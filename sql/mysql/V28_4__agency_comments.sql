alter table dim_agency modify column kind varchar(12) not null comment 'government, department, vertical (a local organ of a body of the state), township, subdistrict, zone or other';
alter table dim_agency modify column agency_id bigint not null comment 'The durable agency, whatever its names: 52 bits of the SHA-256 over region code and name key of its first name, so that every tool reads it exactly';
alter table report_version modify column status varchar(12) not null comment 'current, superseded, held, or replaced (the same bytes, read again, gave another agency or year)';
