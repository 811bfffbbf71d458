create table if not exists audit_log (
    audit_id    bigint not null auto_increment comment 'Rises in order of writing',
    happened_at datetime(3) not null           comment 'When (UTC)',
    actor       varchar(100) not null          comment 'Who',
    action      varchar(60) not null           comment 'What was done',
    subject     varchar(400) not null          comment 'To what',
    detail      varchar(4000) not null         comment 'With which values',
    primary key (audit_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per decision or action of a person or of the schedule';
