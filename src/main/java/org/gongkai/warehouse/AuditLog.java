package org.gongkai.warehouse;

import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code audit_log}: what persons did. Joins the caller's transaction. */
public final class AuditLog {
    private final JdbcClient jdbc;

    public AuditLog(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** @param at in UTC */
    public void add(LocalDateTime at, String actor, String action, String subject, String detail) {
        jdbc.sql("insert into audit_log (happened_at, actor, action, subject, detail) values (?, ?, ?, ?, ?)")
                .params(
                        at,
                        Texts.cut(actor, 100),
                        Texts.cut(action, 60),
                        Texts.cut(subject, 400),
                        Texts.cut(detail, 4000))
                .update();
    }
}
