create table if not exists lease (
    name        varchar(100) not null comment 'What is leased',
    holder      varchar(200) not null comment 'The process that holds it',
    run_id      bigint not null       comment 'The run it works on; -2 where none',
    acquired_at datetime(3) not null  comment 'When it was taken (time of the database)',
    expires_at  datetime(3) not null  comment 'When it lapses unless renewed (time of the database)',
    primary key (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per thing that only one process may do at a time';
