create table if not exists dim_region (
    region_key bigint not null       comment 'The code as a nine-digit number: a township its own, all others the six digits and three zeros; -1 unknown, -2 not applicable',
    code       varchar(9) not null   comment 'GB/T 2260 or statistical code: six digits to county, nine for a township; empty for -1 and -2',
    name       varchar(200) not null comment 'Full name',
    level      varchar(10) not null  comment 'state, province, city, county, township, or unknown',
    parent_key bigint not null       comment 'The nearest region above that is known; -2 at the top',
    province   varchar(200) not null comment 'Name of the province it lies in or is; empty where unknown',
    city       varchar(200) not null comment 'Name of the city it lies in or is; empty where none or unknown',
    county     varchar(200) not null comment 'Name of the county it lies in or is; empty where none or unknown',
    valid_from date not null         comment 'First day on which the region had this name and code; 1900-01-01 where unknown',
    valid_to   date not null         comment 'Last such day; 9999-12-31 where it still has',
    primary key (region_key),
    constraint dim_region_parent foreign key (parent_key) references dim_region (region_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per administrative region or statistical zone, from the state down to the township';

insert ignore into dim_region (region_key, code, name, level, parent_key, province, city, county, valid_from, valid_to) values
    (-2, '', '不适用', 'unknown', -2, '', '', '', '1900-01-01', '9999-12-31'),
    (-1, '', '未知', 'unknown', -2, '', '', '', '1900-01-01', '9999-12-31');
