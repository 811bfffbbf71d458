-- Spring Batch draws its keys from sequences on H2.

create sequence if not exists BATCH_STEP_EXECUTION_SEQ;
create sequence if not exists BATCH_JOB_EXECUTION_SEQ;
create sequence if not exists BATCH_JOB_INSTANCE_SEQ;
