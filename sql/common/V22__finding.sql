create table if not exists finding (
    report_id     bigint not null        comment 'The version',
    fingerprint   char(32) not null      comment 'First half of the SHA-256 over agency, year, check, figure, expected, actual and address: the same in every version that has it',
    finding_order int not null           comment 'Order of raising',
    agency_id     bigint not null        comment 'The durable agency; -1 where held without',
    year_key      int not null           comment 'The reporting year; -1 where held without',
    check_code    varchar(80) not null   comment 'The rule',
    severity      varchar(10) not null   comment 'error, warning or info',
    figure        varchar(200) not null  comment 'The figure; empty where the finding is about more than one',
    expected      varchar(2000) not null comment 'What the rule asks for; longer texts end in …',
    actual        varchar(2000) not null comment 'What was published; longer texts end in …',
    address       varchar(2000) not null comment 'Where in the submission',
    primary key (report_id, fingerprint),
    constraint finding_report foreign key (report_id) references report_version (report_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per finding in a version of a report';
