create table if not exists run_submission (
    run_id         bigint not null                   comment 'The run',
    file_order     bigint not null                   comment 'Place among the files of the run, from 1, by the bytes of the path',
    path           varchar(4096) not null            comment 'Path below the inbox',
    path_key       char(64) not null                 comment 'SHA-256 of the path',
    size_bytes     bigint not null                   comment 'Size when listed',
    modified_at    datetime(3) not null              comment 'Last modified when listed (UTC)',
    hash           varchar(64) not null default ''   comment 'SHA-256 of the bytes; empty until read',
    outcome        varchar(12) null                  comment 'loaded, unchanged, superseded, held or rejected; null until decided',
    reason_code    varchar(60) not null default ''   comment 'Why held or rejected; empty otherwise',
    reason_zh      varchar(2000) not null default '' comment 'The reason in Chinese',
    reason_en      varchar(2000) not null default '' comment 'The reason in English',
    reports        int not null default 0            comment 'Reports read from it',
    held_reports   int not null default 0            comment 'Of these, reports held',
    submission_key bigint not null default -2        comment 'The submission whose reports stand for it: its own, or the earlier one of the same bytes',
    primary key (run_id, file_order),
    constraint run_submission_run foreign key (run_id) references load_run (run_id),
    constraint run_submission_submission foreign key (submission_key) references dim_submission (submission_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per run and presented file';
