create table if not exists reread_submission (
    submission_key bigint not null comment 'The later reading of the bytes at a path',
    replaced_key   bigint not null comment 'The earlier reading of the same bytes at the same path, which gave something else',
    primary key (submission_key),
    constraint reread_submission_later foreign key (submission_key) references dim_submission (submission_key),
    constraint reread_submission_earlier foreign key (replaced_key) references dim_submission (submission_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per submission whose unchanged bytes gave other reports than when they were read before';
