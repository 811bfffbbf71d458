create table if not exists run_statement (
    run_id      bigint not null                   comment 'The run',
    file_order  bigint not null                   comment 'Place among the files of the run',
    agency      varchar(1000) not null default '' comment 'Name of the body as stated; empty where not stated, as in the columns that follow',
    region_code varchar(9) not null default ''    comment 'Code of its region',
    stated_year varchar(4) not null default ''    comment 'Year reported',
    received    varchar(10) not null default ''   comment 'Day on which the file was received, 2026-01-31',
    source_url  varchar(2100) not null default '' comment 'Where it was published',
    source      varchar(4200) not null            comment 'Where this was stated, such as manifest.csv line 3',
    primary key (run_id, file_order),
    constraint run_statement_run foreign key (run_id) references load_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per run and presented file of which a manifest or a list of addresses states something';
