create table if not exists fact_review (
    report_id  bigint not null comment 'The report, always a current one',
    stage_key  int not null    comment 'Kind of review',
    result_key int not null    comment 'Result',
    agency_id  bigint not null comment 'The durable agency',
    agency_key bigint not null comment 'The version of the agency valid on 31 December of the year',
    year_key   int not null    comment 'The reporting year',
    cases      bigint not null comment 'Number of cases; pending ones are a stock',
    primary key (report_id, stage_key, result_key),
    constraint fact_review_report foreign key (report_id) references fact_report (report_id),
    constraint fact_review_agency foreign key (agency_key) references dim_agency (agency_key),
    constraint fact_review_year foreign key (year_key) references dim_year (year_key),
    constraint fact_review_review_stage foreign key (stage_key) references dim_review_stage (stage_key),
    constraint fact_review_review_result foreign key (result_key) references dim_review_result (result_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per report, review stage and result leaf other than zero: reconsideration and litigation (table four)';
