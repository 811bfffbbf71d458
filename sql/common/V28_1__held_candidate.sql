create table if not exists held_candidate (
    report_id       bigint not null       comment 'The held report',
    place           int not null          comment 'Rank, from 1, the likeliest first',
    agency_id       bigint not null       comment 'The agency that it may be of; it need not be a member of dim_agency',
    agency_name     varchar(400) not null comment 'Canonical name of that agency',
    agency_name_key varchar(400) not null comment 'That name normalised',
    agency_kind     varchar(12) not null  comment 'Kind of that agency, as in dim_agency',
    region_code     varchar(9) not null   comment 'Region of that agency',
    year_key        int not null          comment 'The year that it may be of; -1 where nothing points to one',
    score           int not null          comment '1 to 99, comparable within one report',
    evidence        varchar(2000) not null comment 'The words that it was taken from, with where they stand',
    primary key (report_id, place),
    constraint held_candidate_report foreign key (report_id) references report_version (report_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per held report and agency and year that it may be of';
