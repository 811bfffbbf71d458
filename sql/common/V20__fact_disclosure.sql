create table if not exists fact_disclosure (
    report_id       bigint not null    comment 'The report, always a current one',
    item_key        int not null       comment 'Item of table two',
    agency_id       bigint not null    comment 'The durable agency',
    agency_key      bigint not null    comment 'The version of the agency valid on 31 December of the year',
    year_key        int not null       comment 'The reporting year',
    issued          bigint null        comment '本年制发件数 (2021)',
    repealed        bigint null        comment '本年废止件数 (2021)',
    in_force        bigint null        comment '现行有效件数 (2021), a stock: never to be added over years',
    decisions       bigint null        comment '处理决定数量 (both editions)',
    made            bigint null        comment '本年新制作数量 (2019)',
    newly_disclosed bigint null        comment '本年新公开数量 (2019)',
    total_disclosed bigint null        comment '对外公开总数量 (2019), a stock: never to be added over years',
    items_last_year bigint null        comment '上一年项目数量 (2019), a stock: never to be added over years',
    items_change    bigint null        comment '本年增/减 (2019), signed',
    projects        bigint null        comment '采购项目数量 (2019)',
    amount          decimal(20,6) null comment '本年收费金额 (2021) or 采购总金额 (2019), in 万元',
    primary key (report_id, item_key),
    constraint fact_disclosure_report foreign key (report_id) references fact_report (report_id),
    constraint fact_disclosure_agency foreign key (agency_key) references dim_agency (agency_key),
    constraint fact_disclosure_year foreign key (year_key) references dim_year (year_key),
    constraint fact_disclosure_disclosure_item foreign key (item_key) references dim_disclosure_item (item_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per report and item with a measure other than zero: proactive disclosure (table two); a measure is null where not stated';
