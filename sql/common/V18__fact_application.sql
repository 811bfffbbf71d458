create table if not exists fact_application (
    report_id     bigint not null comment 'The report, always a current one',
    applicant_key int not null    comment 'Type of applicant; unallocated where only a total was printed',
    outcome_key   int not null    comment 'Result; unallocated where only a total was printed',
    agency_id     bigint not null comment 'The durable agency',
    agency_key    bigint not null comment 'The version of the agency valid on 31 December of the year',
    year_key      int not null    comment 'The reporting year',
    applications  bigint not null comment 'Number of applications; adds over every dimension but scope',
    primary key (report_id, applicant_key, outcome_key),
    constraint fact_application_report foreign key (report_id) references fact_report (report_id),
    constraint fact_application_agency foreign key (agency_key) references dim_agency (agency_key),
    constraint fact_application_year foreign key (year_key) references dim_year (year_key),
    constraint fact_application_applicant foreign key (applicant_key) references dim_applicant (applicant_key),
    constraint fact_application_outcome foreign key (outcome_key) references dim_outcome (outcome_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per report, applicant type and outcome leaf: results of applications (table three); stated leaves other than zero';
