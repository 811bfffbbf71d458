create table if not exists submission (
    path_key           char(64) not null               comment 'SHA-256 of the path, since a long path cannot be indexed and trailing spaces must count',
    path               varchar(4096) not null          comment 'Path below the inbox',
    hash               varchar(64) not null            comment 'SHA-256 of the bytes last presented',
    extraction_version varchar(40) not null            comment 'Which version of the extraction last read them',
    identity_evidence  varchar(64) not null default '' comment 'SHA-256 of what beside bytes and path settles the identity, such as a manifest; empty where nothing does',
    run_id             bigint not null                 comment 'The run that last decided on it',
    state              varchar(12) not null            comment 'loaded, superseded, held or rejected',
    reason_code        varchar(60) not null            comment 'Why held or rejected; empty otherwise',
    reason_zh          varchar(2000) not null          comment 'The reason in Chinese',
    reason_en          varchar(2000) not null          comment 'The reason in English',
    submission_key     bigint not null                 comment 'The submission whose reports stand for it; -2 where rejected',
    primary key (path_key),
    constraint submission_submission foreign key (submission_key) references dim_submission (submission_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per path ever presented: what last stood there and what became of it';
