package org.gongkai.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Points in time as the warehouse keeps them: UTC, and the calendar day in China. */
final class Moments {
    static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2050, 12, 31);
    static final int UNKNOWN_DAY = -1;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    /** When a day in China began, in UTC. */
    static LocalDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(CHINA).toInstant());
    }

    /** The key of the day on which a moment (UTC) fell in China; unknown beyond the calendar that is kept. */
    static int dayKey(LocalDateTime utc) {
        LocalDate day = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(CHINA).toLocalDate();
        return keyWithin(day);
    }

    /** The key of a day; unknown beyond the calendar that is kept. */
    static int keyWithin(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? UNKNOWN_DAY : dayKey(day);
    }

    static int dayKey(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
