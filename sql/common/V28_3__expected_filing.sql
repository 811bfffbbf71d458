drop table if exists expected_filing;

create table if not exists expected_filing (
    named_id     bigint not null       comment 'The agency by the name under which it is expected',
    year_key     int not null          comment 'The reporting year',
    agency_id    bigint not null       comment 'The durable agency, which is another one where persons decided so',
    tier         varchar(20) not null  comment 'government, department or township: by it the day is set',
    due_date_key int not null          comment 'Day by which the report is due, in China; -1 where the tier has none',
    basis        varchar(200) not null comment 'The rule that sets the day',
    imported_at  datetime(3) not null  comment 'When it was imported (UTC)',
    primary key (named_id, year_key),
    key expected_filing_agency_year (agency_id, year_key),
    constraint expected_filing_year foreign key (year_key) references dim_year (year_key),
    constraint expected_filing_due foreign key (due_date_key) references dim_date (date_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per agency, by its name, and reporting year from which a report is due';
