create table if not exists waiver (
    fingerprint char(32) not null      comment 'The finding, in whatever version it recurs',
    reason      varchar(2000) not null comment 'Why it is accepted',
    decided_by  varchar(100) not null  comment 'Who decided',
    decided_at  datetime(3) not null   comment 'When (UTC)',
    primary key (fingerprint)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per finding that a person decided to accept';
