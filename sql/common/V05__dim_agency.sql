create table if not exists dim_agency (
    agency_key bigint not null       comment 'This version; of the first version of an agency the agency_id itself; -1 unknown, -2 not applicable',
    agency_id  bigint not null       comment 'The durable agency: 52 bits of the SHA-256 over region code and name key, so that every tool reads it exactly',
    name       varchar(400) not null comment 'Canonical name',
    name_key   varchar(400) not null comment 'The name normalised for matching; names are never compared by the database',
    kind       varchar(12) not null  comment 'government, department, township, subdistrict, zone or other',
    region_key bigint not null       comment 'Where it stands',
    valid_from date not null         comment 'First day of this version',
    valid_to   date not null         comment 'Last day of this version',
    is_current boolean not null      comment 'Whether it is the latest version',
    primary key (agency_key),
    unique key dim_agency_version (agency_id, valid_from),
    constraint dim_agency_region foreign key (region_key) references dim_region (region_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per version of an agency (type 2): a government body that files a report';

insert ignore into dim_agency (agency_key, agency_id, name, name_key, kind, region_key, valid_from, valid_to, is_current) values
    (-2, -2, '不适用', '', 'other', -2, '1900-01-01', '9999-12-31', true),
    (-1, -1, '未知', '', 'other', -1, '1900-01-01', '9999-12-31', true);
