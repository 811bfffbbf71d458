create table if not exists dim_disclosure_item (
    item_key   int not null          comment 'Key; -1 unknown, -2 not applicable',
    code       varchar(60) not null  comment 'The row of the figure code',
    label_zh   varchar(100) not null comment 'Chinese label',
    label_en   varchar(100) not null comment 'English label',
    article    varchar(100) not null comment 'The clause of the regulation on open government information that asks for it',
    form_order int not null          comment 'Place on the form',
    primary key (item_key),
    unique key dim_disclosure_item_code (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per item of table two, over all editions of the form';

insert ignore into dim_disclosure_item (item_key, code, label_zh, label_en, article, form_order) values
    (-2, 'not_applicable', '不适用', 'not applicable', '', -2),
    (-1, 'unknown', '未知', 'unknown', '', -1),
    (1, 'rule', '规章', 'rules', '第二十条第(一)项', 1),
    (2, 'normative_document', '行政规范性文件', 'normative documents', '第二十条第(一)项', 2),
    (3, 'licence', '行政许可', 'administrative licences', '第二十条第(五)项', 3),
    (4, 'other_service', '其他对外管理服务事项', 'other services', '第二十条第(五)项', 4),
    (5, 'penalty', '行政处罚', 'administrative penalties', '第二十条第(六)项', 5),
    (6, 'coercion', '行政强制', 'administrative coercion', '第二十条第(六)项', 6),
    (7, 'fee', '行政事业性收费', 'administrative fees', '第二十条第(八)项', 7),
    (8, 'procurement', '政府集中采购', 'centralised procurement', '第二十条第(九)项', 8);
