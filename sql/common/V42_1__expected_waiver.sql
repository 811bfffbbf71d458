create table if not exists expected_waiver (
    named_id  bigint not null        comment 'The agency, by the name under which it is expected',
    year_key  int not null           comment 'The reporting year',
    reason    varchar(2000) not null comment 'Why no report is due, in the words of who decided',
    waived_by varchar(100) not null  comment 'Who decided',
    waived_at datetime(3) not null   comment 'When (UTC)',
    primary key (named_id, year_key),
    constraint expected_waiver_year foreign key (year_key) references dim_year (year_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per agency, by its name, and reporting year of which an expected report was excused';
