create table if not exists agency_alias (
    name_key           varchar(400) not null comment 'The further name, normalised for matching',
    region_code        varchar(9) not null   comment 'Within which region it holds; empty for everywhere',
    agency_name        varchar(400) not null comment 'Canonical name of the agency meant',
    agency_name_key    varchar(400) not null comment 'That name, normalised',
    agency_region_code varchar(9) not null   comment 'Region of the agency meant',
    source             varchar(20) not null  comment 'person or register',
    decided_by         varchar(100) not null comment 'Who decided',
    decided_at         datetime(3) not null  comment 'When (UTC)',
    primary key (name_key, region_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per further name of an agency, as a person or the register decided';
