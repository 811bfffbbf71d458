package org.gongkai.loading;

import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The row of the lease {@code load}. All times are the database's and in UTC, so that neither the clocks nor the time
 * zones of two machines matter; each change is one statement that tells whether it took effect.
 */
final class LeaseTable {
    private static final String NAME = "load";

    private final JdbcClient jdbc;
    private final boolean embedded;
    private final String now;

    LeaseTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.embedded = isH2(database);
        this.now = embedded ? "cast(current_timestamp(3) at time zone 'UTC' as datetime(3))" : "utc_timestamp(3)";
    }

    private static boolean isH2(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName)
                    .equals("H2");
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    Optional<LeaseState> read() {
        return jdbc.sql("select holder, run_id, acquired_at, expires_at, expires_at < " + now
                        + " as lapsed from lease where name = ?")
                .param(NAME)
                .query((row, number) -> new LeaseState(
                        row.getString("holder"),
                        row.getLong("run_id"),
                        row.getObject("acquired_at", LocalDateTime.class),
                        row.getObject("expires_at", LocalDateTime.class),
                        row.getBoolean("lapsed")))
                .optional();
    }

    boolean isHeldBy(String holder) {
        return jdbc.sql("select count(*) from lease where name = ? and holder = ?")
                        .params(NAME, holder)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Takes the lease that nobody holds. */
    boolean take(String holder, Duration ttl) {
        try {
            return jdbc.sql("insert into lease (name, holder, run_id, acquired_at, expires_at) values (?, ?, ?, " + now
                                    + ", timestampadd(microsecond, ?, " + now + "))")
                            .params(NAME, holder, LeaseState.NO_RUN, micros(ttl))
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    /** Takes the lease over from a holder that let it lapse, unless it has moved since it was seen. */
    boolean takeOver(LeaseState seen, String holder, Duration ttl) {
        return jdbc.sql("update lease set holder = ?, acquired_at = " + now
                                + ", expires_at = timestampadd(microsecond, ?, " + now
                                + ") where name = ? and holder = ? and expires_at = ? and expires_at < " + now)
                        .params(holder, micros(ttl), NAME, seen.holder(), seen.expires())
                        .update()
                == 1;
    }

    boolean renew(String holder, Duration ttl) {
        return jdbc.sql("update lease set expires_at = timestampadd(microsecond, ?, " + now
                                + ") where name = ? and holder = ?")
                        .params(micros(ttl), NAME, holder)
                        .update()
                == 1;
    }

    void workOn(String holder, long run) {
        jdbc.sql("update lease set run_id = ? where name = ? and holder = ?")
                .params(run, NAME, holder)
                .update();
    }

    void release(String holder) {
        jdbc.sql("delete from lease where name = ? and holder = ?")
                .params(NAME, holder)
                .update();
    }

    /**
     * Lets the server end the caller's transaction, and free its rows, once the process has been silent for so long. A
     * process that was paused in the middle would otherwise lock its successor out. Embedded there is no such process
     * apart from the database.
     */
    void limitSilence(Duration limit) {
        if (!embedded) {
            jdbc.sql("set session wait_timeout = " + limit.toSeconds()).update();
        }
    }

    /** Gives the connection its usual patience back. */
    void liftLimit() {
        if (!embedded) {
            jdbc.sql("set session wait_timeout = default").update();
        }
    }

    private static long micros(Duration ttl) {
        return ttl.toNanos() / 1000;
    }
}
