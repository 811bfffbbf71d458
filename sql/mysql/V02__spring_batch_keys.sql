-- Spring Batch draws its keys from one-row tables on MySQL and MariaDB.

create table if not exists BATCH_STEP_EXECUTION_SEQ (
    ID         bigint  not null comment 'The last key drawn',
    UNIQUE_KEY char(1) not null comment 'Always 0, so that there is one row',
    constraint BATCH_STEP_EXECUTION_SEQ_UN unique (UNIQUE_KEY)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row in all: the keys of step executions (Spring Batch)';

insert ignore into BATCH_STEP_EXECUTION_SEQ (ID, UNIQUE_KEY) values (0, '0');

create table if not exists BATCH_JOB_EXECUTION_SEQ (
    ID         bigint  not null comment 'The last key drawn',
    UNIQUE_KEY char(1) not null comment 'Always 0, so that there is one row',
    constraint BATCH_JOB_EXECUTION_SEQ_UN unique (UNIQUE_KEY)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row in all: the keys of job executions (Spring Batch)';

insert ignore into BATCH_JOB_EXECUTION_SEQ (ID, UNIQUE_KEY) values (0, '0');

create table if not exists BATCH_JOB_INSTANCE_SEQ (
    ID         bigint  not null comment 'The last key drawn',
    UNIQUE_KEY char(1) not null comment 'Always 0, so that there is one row',
    constraint BATCH_JOB_INSTANCE_SEQ_UN unique (UNIQUE_KEY)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row in all: the keys of job instances (Spring Batch)';

insert ignore into BATCH_JOB_INSTANCE_SEQ (ID, UNIQUE_KEY) values (0, '0');
