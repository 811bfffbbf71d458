create table if not exists dim_review_stage (
    stage_key  int not null          comment 'Key; -1 unknown, -2 not applicable',
    code       varchar(60) not null  comment 'The row of the figure code',
    label_zh   varchar(100) not null comment 'Chinese label',
    label_en   varchar(100) not null comment 'English label',
    form_order int not null          comment 'Place on the form',
    primary key (stage_key),
    unique key dim_review_stage_code (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per kind of review of table four';

insert ignore into dim_review_stage (stage_key, code, label_zh, label_en, form_order) values
    (-2, 'not_applicable', '不适用', 'not applicable', -2),
    (-1, 'unknown', '未知', 'unknown', -1),
    (1, 'reconsideration', '行政复议', 'administrative reconsideration', 1),
    (2, 'litigation_direct', '行政诉讼·未经复议直接起诉', 'litigation without reconsideration', 2),
    (3, 'litigation_after_reconsideration', '行政诉讼·复议后起诉', 'litigation after reconsideration', 3);
