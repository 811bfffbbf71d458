create table if not exists dim_date (
    date_key         int not null  comment 'yyyymmdd; -1 unknown, -2 not applicable',
    calendar_date    date not null comment 'The day; 1900-01-01 for -1 and -2',
    calendar_year    int not null  comment 'Year; 0 for -1 and -2',
    calendar_quarter int not null  comment 'Quarter, 1 to 4; 0 for -1 and -2',
    calendar_month   int not null  comment 'Month, 1 to 12; 0 for -1 and -2',
    day_of_month     int not null  comment 'Day, 1 to 31; 0 for -1 and -2',
    weekday          int not null  comment '1 Monday to 7 Sunday; 0 for -1 and -2',
    primary key (date_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per calendar day';

insert ignore into dim_date (date_key, calendar_date, calendar_year, calendar_quarter, calendar_month, day_of_month, weekday) values
    (-2, '1900-01-01', 0, 0, 0, 0, 0),
    (-1, '1900-01-01', 0, 0, 0, 0, 0);
