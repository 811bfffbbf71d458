package org.gongkai.warehouse;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.gongkai.agency.Region;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the dimensions whose members are known before any report is read. */
public final class Dimensions {
    private static final String INSERT_DAY = """
            insert ignore into dim_date
                (date_key, calendar_date, calendar_year, calendar_quarter, calendar_month, day_of_month, weekday)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Batches batches;
    private final RegionMembers regionMembers;
    private final TransactionTemplate transaction;

    public Dimensions(DataSource database) {
        jdbc = new JdbcTemplate(database);
        batches = new Batches(database);
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
        List<LocalDate> days =
                Moments.FIRST_DAY.datesUntil(Moments.LAST_DAY.plusDays(1)).toList();
        Long known = jdbc.queryForObject("select count(*) from dim_date where date_key > 0", Long.class);
        if (known != null && known == days.size()) {
            return;
        }
        batches.write(INSERT_DAY, days, (row, day) -> {
            row.setInt(1, Moments.dayKey(day));
            row.setDate(2, Date.valueOf(day));
            row.setInt(3, day.getYear());
            row.setInt(4, (day.getMonthValue() + 2) / 3);
            row.setInt(5, day.getMonthValue());
            row.setInt(6, day.getDayOfMonth());
            row.setInt(7, day.getDayOfWeek().getValue());
        });
    }
}
