create table if not exists dim_submission (
    submission_key     bigint not null        comment 'Run number times 10000000 plus the order of the file in the run; -1 unknown, -2 not applicable',
    run_id             bigint not null        comment 'The run that read it',
    file_order         bigint not null        comment 'Its place among the files of the run, from 1',
    path               varchar(4096) not null comment 'Path below the inbox',
    hash               varchar(64) not null   comment 'SHA-256 of its bytes, by which the archive keeps them',
    size_bytes         bigint not null        comment 'Size',
    extraction_version varchar(40) not null   comment 'Which version of the extraction read it',
    received_at        datetime(3) not null   comment 'When the file was last modified (UTC)',
    received_date_key  int not null           comment 'The day of that, in Asia/Shanghai',
    primary key (submission_key),
    constraint dim_submission_received foreign key (received_date_key) references dim_date (date_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per submission that gave reports (the audit dimension)';

insert ignore into dim_submission (submission_key, run_id, file_order, path, hash, size_bytes, extraction_version, received_at, received_date_key) values
    (-2, -2, 0, '', '', 0, '', '1900-01-01 00:00:00', -2),
    (-1, -1, 0, '', '', 0, '', '1900-01-01 00:00:00', -1);
