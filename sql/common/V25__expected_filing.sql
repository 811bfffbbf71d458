create table if not exists expected_filing (
    agency_id    bigint not null       comment 'The durable agency',
    year_key     int not null          comment 'The reporting year',
    due_date_key int not null          comment 'Day by which it is due',
    basis        varchar(200) not null comment 'The rule that sets the day',
    primary key (agency_id, year_key),
    constraint expected_filing_year foreign key (year_key) references dim_year (year_key),
    constraint expected_filing_due foreign key (due_date_key) references dim_date (date_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per agency and reporting year from which a report is due';
