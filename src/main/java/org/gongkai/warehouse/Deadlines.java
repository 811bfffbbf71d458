package org.gongkai.warehouse;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency;

/**
 * The days of the year after the reported one by which reports are due, in China.
 *
 * @param days by tier: {@code government}, {@code department}, {@code township}; a tier without one has no deadline
 */
public record Deadlines(Map<String, MonthDay> days) {

    /**
     * Those of the regulation on open government information: article 50 has governments publish by 31 March, article
     * 49 their departments by 31 January.
     */
    public static final Deadlines STATUTORY =
            new Deadlines(Map.of("government", MonthDay.of(3, 31), "department", MonthDay.of(1, 31)));

    public Deadlines {
        days = Map.copyOf(days);
    }

    /** The tier of a body where nobody says otherwise; empty where its kind has none. */
    public static Optional<String> tier(Agency.Kind kind) {
        return switch (kind) {
            case GOVERNMENT -> Optional.of("government");
            case DEPARTMENT, VERTICAL -> Optional.of("department");
            case TOWNSHIP, SUBDISTRICT -> Optional.of("township");
            case ZONE, OTHER -> Optional.empty();
        };
    }

    /** The last day on which a report of this year is on time. */
    public Optional<LocalDate> due(String tier, int reportingYear) {
        return Optional.ofNullable(days.get(tier)).map(day -> day.atYear(reportingYear + 1));
    }
}
