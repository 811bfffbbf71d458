-- The tables of Spring Batch 6.0.4 (org/springframework/batch/core/schema-mysql.sql), so that they can be created again
-- and are versioned with the warehouse. Spring Batch asks for upper-case names.

create table if not exists BATCH_JOB_INSTANCE (
    JOB_INSTANCE_ID bigint       not null comment 'Key',
    VERSION         bigint       null     comment 'Optimistic lock',
    JOB_NAME        varchar(100) not null comment 'Job',
    JOB_KEY         varchar(32)  not null comment 'Digest of the identifying parameters',
    primary key (JOB_INSTANCE_ID),
    constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per job and identifying parameters (Spring Batch)';

create table if not exists BATCH_JOB_EXECUTION (
    JOB_EXECUTION_ID bigint        not null comment 'Key',
    VERSION          bigint        null     comment 'Optimistic lock',
    JOB_INSTANCE_ID  bigint        not null comment 'The instance tried',
    CREATE_TIME      datetime(6)   not null comment 'When it was created',
    START_TIME       datetime(6)   null     comment 'When it started',
    END_TIME         datetime(6)   null     comment 'When it ended',
    STATUS           varchar(10)   null     comment 'Batch status',
    EXIT_CODE        varchar(2500) null     comment 'Exit code',
    EXIT_MESSAGE     varchar(2500) null     comment 'Stack trace of a failure, cut',
    LAST_UPDATED     datetime(6)   null     comment 'When this row was last written',
    primary key (JOB_EXECUTION_ID),
    constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID) references BATCH_JOB_INSTANCE (JOB_INSTANCE_ID)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per try at a job instance (Spring Batch)';

create table if not exists BATCH_JOB_EXECUTION_PARAMS (
    JOB_EXECUTION_ID bigint        not null comment 'The execution',
    PARAMETER_NAME   varchar(100)  not null comment 'Name',
    PARAMETER_TYPE   varchar(100)  not null comment 'Java type',
    PARAMETER_VALUE  varchar(2500) null     comment 'Value',
    IDENTIFYING      char(1)       not null comment 'Y where it belongs to the identity of the instance',
    constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID) references BATCH_JOB_EXECUTION (JOB_EXECUTION_ID)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per job execution and parameter (Spring Batch)';

create table if not exists BATCH_STEP_EXECUTION (
    STEP_EXECUTION_ID  bigint        not null comment 'Key',
    VERSION            bigint        not null comment 'Optimistic lock',
    STEP_NAME          varchar(100)  not null comment 'Step',
    JOB_EXECUTION_ID   bigint        not null comment 'The job execution it belongs to',
    CREATE_TIME        datetime(6)   not null comment 'When it was created',
    START_TIME         datetime(6)   null     comment 'When it started',
    END_TIME           datetime(6)   null     comment 'When it ended',
    STATUS             varchar(10)   null     comment 'Batch status',
    COMMIT_COUNT       bigint        null     comment 'Chunks committed',
    READ_COUNT         bigint        null     comment 'Items read',
    FILTER_COUNT       bigint        null     comment 'Items filtered out',
    WRITE_COUNT        bigint        null     comment 'Items written',
    READ_SKIP_COUNT    bigint        null     comment 'Items skipped while reading',
    WRITE_SKIP_COUNT   bigint        null     comment 'Items skipped while writing',
    PROCESS_SKIP_COUNT bigint        null     comment 'Items skipped while processing',
    ROLLBACK_COUNT     bigint        null     comment 'Chunks rolled back',
    EXIT_CODE          varchar(2500) null     comment 'Exit code',
    EXIT_MESSAGE       varchar(2500) null     comment 'Stack trace of a failure, cut',
    LAST_UPDATED       datetime(6)   null     comment 'When this row was last written',
    primary key (STEP_EXECUTION_ID),
    constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID) references BATCH_JOB_EXECUTION (JOB_EXECUTION_ID)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per job execution and step, or partition of a step (Spring Batch)';

create table if not exists BATCH_STEP_EXECUTION_CONTEXT (
    STEP_EXECUTION_ID  bigint        not null comment 'The step execution',
    SHORT_CONTEXT      varchar(2500) not null comment 'Its context, where short',
    SERIALIZED_CONTEXT text          null     comment 'Its context, where long',
    primary key (STEP_EXECUTION_ID),
    constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID) references BATCH_STEP_EXECUTION (STEP_EXECUTION_ID)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per step execution (Spring Batch)';

create table if not exists BATCH_JOB_EXECUTION_CONTEXT (
    JOB_EXECUTION_ID   bigint        not null comment 'The job execution',
    SHORT_CONTEXT      varchar(2500) not null comment 'Its context, where short',
    SERIALIZED_CONTEXT text          null     comment 'Its context, where long',
    primary key (JOB_EXECUTION_ID),
    constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID) references BATCH_JOB_EXECUTION (JOB_EXECUTION_ID)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per job execution (Spring Batch)';
