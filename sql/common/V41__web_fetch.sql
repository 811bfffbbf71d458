create table if not exists web_fetch (
    run_id        bigint not null         comment 'The run that asked',
    url_key       char(64) not null       comment 'SHA-256 of the address, since a long address cannot be indexed',
    url           varchar(2100) not null  comment 'The address asked for',
    final_url     varchar(2100) not null  comment 'Where redirects led',
    followed_url  varchar(2100) not null  comment 'The report attached to a page without tables, which has a row of its own; empty where none was followed',
    fetched_at    datetime(3) not null    comment 'When it was asked for (UTC)',
    status        int not null            comment 'HTTP status of the last answer, 304 where the page is unchanged; 0 where there was no answer',
    attempts      int not null            comment 'How often it was asked for',
    hash          varchar(64) not null    comment 'SHA-256 of the bytes, by which the archive keeps them; empty where there are none',
    size_bytes    bigint not null         comment 'How many bytes',
    etag          varchar(1000) not null  comment 'By which the server tells whether the page changed; empty where it gave none',
    last_modified varchar(100) not null   comment 'When the server says that the page changed; empty where it does not say',
    failure       varchar(1000) not null  comment 'Why the page was not had; empty otherwise',
    primary key (run_id, url_key),
    key web_fetch_url (url_key, run_id),
    constraint web_fetch_run foreign key (run_id) references load_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin
    comment = 'One row per run and address asked for';
