package org.gongkai.warehouse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days by which reports are due: as expected of the body, else by its kind. Remembers what is expected. */
final class DueDates {
    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private volatile @Nullable Map<AgencyYear, Integer> expected;

    DueDates(DataSource database, Deadlines deadlines) {
        this.jdbc = JdbcClient.create(database);
        this.deadlines = deadlines;
    }

    /** The key of the day; -1 where none is set. */
    int key(AgencyYear agencyYear, Agency.Kind kind) {
        return Optional.ofNullable(expected().get(agencyYear))
                .or(() -> Deadlines.tier(kind)
                        .flatMap(tier -> deadlines.due(tier, agencyYear.year()))
                        .map(Moments::keyWithin))
                .orElse(Moments.UNKNOWN_DAY);
    }

    int key(AgencyYear agencyYear, String kind) {
        return key(agencyYear, Agency.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** {@code on_time}, {@code late} or {@code unknown}. */
    static String timeliness(int due, int received) {
        if (due < 0 || received < 0) {
            return "unknown";
        }
        return received <= due ? "on_time" : "late";
    }

    void forget() {
        expected = null;
    }

    private Map<AgencyYear, Integer> expected() {
        Map<AgencyYear, Integer> known = expected;
        if (known == null) {
            Map<AgencyYear, Integer> read = new HashMap<>();
            jdbc.sql("select agency_id, year_key, due_date_key from expected_filing")
                    .query(row -> {
                        read.merge(new AgencyYear(row.getLong(1), row.getInt(2)), row.getInt(3), Math::min);
                    });
            known = read;
            expected = read;
        }
        return known;
    }
}
