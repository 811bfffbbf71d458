package org.gongkai.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For which years bodies have a current report. */
public final class ReportedYears {
    private final JdbcClient jdbc;

    public ReportedYears(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The years of a body, by its durable identity, the first first. */
    public List<Integer> of(long agency) {
        return jdbc.sql("select year_key from fact_report where agency_id = ? order by year_key")
                .param(agency)
                .query(Integer.class)
                .list();
    }

    /** Those of these bodies that have a report for the year. */
    public Set<Long> reporting(Collection<Long> agencies, int year) {
        if (agencies.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select agency_id from fact_report where year_key = :year and agency_id in (:agencies)")
                .param("year", year)
                .param("agencies", List.copyOf(agencies))
                .query(Long.class)
                .set();
    }
}
