create table if not exists fact_application_flow (
    report_id     bigint not null comment 'The report, always a current one',
    applicant_key int not null    comment 'Type of applicant; unallocated where only a total was printed',
    agency_id     bigint not null comment 'The durable agency',
    agency_key    bigint not null comment 'The version of the agency valid on 31 December of the year',
    year_key      int not null    comment 'The reporting year',
    received      bigint null     comment 'Received in the year; null where not stated',
    carried_in    bigint null     comment 'Carried in from the year before, a stock: never to be added over years; null where not stated',
    carried_out   bigint null     comment 'Carried out into the next year, a stock: never to be added over years; null where not stated',
    primary key (report_id, applicant_key),
    constraint fact_application_flow_report foreign key (report_id) references fact_report (report_id),
    constraint fact_application_flow_agency foreign key (agency_key) references dim_agency (agency_key),
    constraint fact_application_flow_year foreign key (year_key) references dim_year (year_key),
    constraint fact_application_flow_applicant foreign key (applicant_key) references dim_applicant (applicant_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per report and applicant type with a flow other than zero: applications in and out of the year (table three)';
