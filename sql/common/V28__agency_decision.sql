drop table if exists agency_alias;

create table if not exists agency_decision (
    decision_id       bigint not null                   comment 'Rises in order of deciding; of two that disagree the later counts',
    kind              varchar(10) not null              comment 'report (a report is this agency''s), same (the other name is one more of this agency''s), renamed (it bears the other name from a day on) or merged (the other agency took it over)',
    file              varchar(4096) not null default '' comment 'The file decided on, as exports name it; empty unless about a report',
    content_hash      varchar(64) not null default ''   comment 'SHA-256 of its bytes, to which the decision applies wherever they come again; empty unless about a report',
    part              int not null default 0            comment 'The report''s place in the file; 0 unless about a report',
    printed_name      varchar(400) not null default ''  comment 'The name it prints; empty where none was found',
    name_key          varchar(400) not null default ''  comment 'That name normalised; names are never compared by the database',
    evidence          varchar(1000) not null default '' comment 'What beside the name points to the agency: another held report with the same name and evidence is its too',
    agency_id         bigint not null                   comment 'The agency meant, by its own name',
    agency_name       varchar(400) not null             comment 'Its name',
    agency_name_key   varchar(400) not null             comment 'Its name normalised',
    agency_kind       varchar(12) not null              comment 'Its kind, as in dim_agency',
    region_code       varchar(9) not null               comment 'Its region',
    other_id          bigint not null default -2        comment 'The agency that the other name would be by itself; -2 where there is none',
    other_name        varchar(400) not null default ''  comment 'The other name',
    other_name_key    varchar(400) not null default ''  comment 'The other name normalised',
    other_kind        varchar(12) not null default ''   comment 'Kind of the other agency',
    other_region_code varchar(9) not null default ''    comment 'Region of the other agency',
    year_key          int not null default -1           comment 'The reporting year decided on; -1 where the report states it',
    effective_on      date not null                     comment 'First day of the later name or of the merger; 1900-01-01 where it always held',
    reason            varchar(2000) not null default '' comment 'Why, in the words of who decided',
    decided_by        varchar(100) not null             comment 'Who decided',
    decided_at        datetime(3) not null              comment 'When (UTC)',
    undone_by         varchar(100) not null default ''  comment 'Who took it back; empty while it is in force',
    undone_at         datetime(3) null                  comment 'When (UTC); null while it is in force',
    primary key (decision_id),
    key agency_decision_agency (agency_id),
    key agency_decision_other (other_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per decision of a person about who reported';
