create table if not exists load_run (
    run_id        bigint not null           comment 'Rises with every run; with the order of a file it decides which version is current',
    period        varchar(7) not null       comment 'The month loaded for, such as 2026-01',
    inbox         varchar(4096) not null    comment 'Absolute path of the folder',
    inbox_key     char(64) not null         comment 'SHA-256 of the path, since a long path cannot be indexed',
    state         varchar(12) not null      comment 'registering, registered, reconciled or finished',
    began_at      datetime(3) not null      comment 'When it began (UTC)',
    registered_at datetime(3) null          comment 'When all presented files were listed (UTC)',
    finished_at   datetime(3) null          comment 'When it was complete (UTC)',
    presented     bigint not null default 0 comment 'Files presented, the ignored ones included',
    ignored       bigint not null default 0 comment 'Files of no concern, such as hidden ones',
    loaded        bigint not null default 0 comment 'Files whose reports are in the warehouse, counted when reconciled',
    unchanged     bigint not null default 0 comment 'Files whose same bytes were loaded before',
    superseded    bigint not null default 0 comment 'Files whose reports all gave way to another filing',
    held          bigint not null default 0 comment 'Files with a report that waits for a person',
    rejected      bigint not null default 0 comment 'Files that cannot be used',
    primary key (run_id),
    key load_run_inbox (inbox_key, run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per run: one load of one inbox';
