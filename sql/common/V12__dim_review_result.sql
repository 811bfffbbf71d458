create table if not exists dim_review_result (
    result_key int not null          comment 'Key; -1 unknown, -2 not applicable',
    code       varchar(60) not null  comment 'The column of the figure code',
    label_zh   varchar(100) not null comment 'Chinese label',
    label_en   varchar(100) not null comment 'English label',
    form_order int not null          comment 'Place on the form',
    primary key (result_key),
    unique key dim_review_result_code (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per result of a review in table four';

insert ignore into dim_review_result (result_key, code, label_zh, label_en, form_order) values
    (-2, 'not_applicable', '不适用', 'not applicable', -2),
    (-1, 'unknown', '未知', 'unknown', -1),
    (1, 'upheld', '结果维持', 'upheld', 1),
    (2, 'corrected', '结果纠正', 'corrected', 2),
    (3, 'other', '其他结果', 'other result', 3),
    (4, 'pending', '尚未审结', 'pending', 4);
