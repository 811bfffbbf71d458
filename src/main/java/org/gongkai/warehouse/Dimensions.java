package org.gongkai.warehouse;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import javax.sql.DataSource;
import org.gongkai.agency.Region;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the dimensions whose members are known before any report is read. */
public final class Dimensions {
    private static final String DIGITS = "(select 0 as d union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9)";

    /** Every day from the first, numbered from 0; the database counts them itself, faster than they could be sent. */
    private static final String INSERT_DAYS = """
            insert ignore into dim_date
                (date_key, calendar_date, calendar_year, calendar_quarter, calendar_month, day_of_month, weekday)
            select
                year(days.d) * 10000 + month(days.d) * 100 + dayofmonth(days.d),
                days.d, year(days.d), quarter(days.d), month(days.d), dayofmonth(days.d),
                mod(days.n + %2$d, 7) + 1
            from (
                select counted.n, cast(timestampadd(day, counted.n, date '%3$s') as date) as d
                from (
                    select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                    from %1$s a cross join %1$s b cross join %1$s c cross join %1$s e cross join %1$s f
                ) counted
                where counted.n < %4$d
            ) days""";

    private final JdbcTemplate jdbc;
    private final RegionMembers regionMembers;
    private final TransactionTemplate transaction;

    public Dimensions(DataSource database) {
        jdbc = new JdbcTemplate(database);
        regionMembers = new RegionMembers(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Adds what is missing, in short transactions of its own; cheap when nothing is. */
    public void prepare(Collection<Region> regions) {
        transaction.executeWithoutResult(status -> prepareDays());
        transaction.executeWithoutResult(status -> regionMembers.add(regions));
    }

    private void prepareDays() {
        long days = ChronoUnit.DAYS.between(Moments.FIRST_DAY, Moments.LAST_DAY) + 1;
        Long known = jdbc.queryForObject("select count(*) from dim_date where date_key > 0", Long.class);
        if (known == null || known != days) {
            int weekday = Moments.FIRST_DAY.getDayOfWeek().getValue() - 1;
            jdbc.update(INSERT_DAYS.formatted(DIGITS, weekday, Moments.FIRST_DAY, days));
        }
    }
}
