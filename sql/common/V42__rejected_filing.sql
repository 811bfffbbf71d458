create table if not exists rejected_filing (
    path_key  char(64) not null comment 'SHA-256 of the path at which the rejected file stands, as in submission, which has the reason',
    named_id  bigint not null   comment 'The agency by the name in the file, its own or the one stated beside it',
    year_key  int not null      comment 'The reporting year',
    agency_id bigint not null   comment 'The durable agency, which is another one where persons decided so',
    primary key (path_key),
    key rejected_filing_agency_year (agency_id, year_key),
    constraint rejected_filing_year foreign key (year_key) references dim_year (year_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per path at which a file was rejected that says beyond doubt whose report on which year it was to be';
