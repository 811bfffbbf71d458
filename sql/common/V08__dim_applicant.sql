create table if not exists dim_applicant (
    applicant_key   int not null          comment 'Key; -1 unknown, -2 not applicable',
    code            varchar(60) not null  comment 'The column of the figure code; unallocated where only a row total was printed',
    label_zh        varchar(100) not null comment 'Chinese label',
    label_en        varchar(100) not null comment 'English label',
    applicant_group varchar(20) not null  comment 'natural_person, organisation or unallocated',
    group_zh        varchar(100) not null comment 'Chinese label of the group',
    form_order      int not null          comment 'Place on the form',
    primary key (applicant_key),
    unique key dim_applicant_code (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per type of applicant of table three';

insert ignore into dim_applicant (applicant_key, code, label_zh, label_en, applicant_group, group_zh, form_order) values
    (-2, 'not_applicable', '不适用', 'not applicable', 'not_applicable', '不适用', -2),
    (-1, 'unknown', '未知', 'unknown', 'unknown', '未知', -1),
    (1, 'natural_person', '自然人', 'natural person', 'natural_person', '自然人', 1),
    (2, 'enterprise', '商业企业', 'commercial enterprise', 'organisation', '法人或其他组织', 2),
    (3, 'research_institution', '科研机构', 'research institution', 'organisation', '法人或其他组织', 3),
    (4, 'public_welfare_organisation', '社会公益组织', 'public welfare organisation', 'organisation', '法人或其他组织', 4),
    (5, 'legal_service', '法律服务机构', 'legal service', 'organisation', '法人或其他组织', 5),
    (6, 'other', '其他', 'other organisation', 'organisation', '法人或其他组织', 6),
    (99, 'unallocated', '未分配', 'unallocated', 'unallocated', '未分配', 99);
