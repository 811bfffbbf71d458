package org.gongkai.loading;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.submission.SettingRefused;
import org.gongkai.warehouse.Deadlines;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which day of the year after, in China, reports are due; {@code MM-DD}, empty for no deadline.
 *
 * @param government regulation, article 50
 * @param department regulation, article 49
 * @param township of townships and subdistricts, for which the regulation sets none
 */
@ConfigurationProperties("gongkai.deadlines")
record DeadlineSettings(
        @DefaultValue("03-31") String government,
        @DefaultValue("01-31") String department,
        @DefaultValue("") String township) {
    DeadlineSettings {
        days(government, department, township);
    }

    Deadlines days() {
        return days(government, department, township);
    }

    private static Deadlines days(String government, String department, String township) {
        Map<String, MonthDay> days = new HashMap<>();
        put(days, "government", government);
        put(days, "department", department);
        put(days, "township", township);
        return new Deadlines(days);
    }

    private static void put(Map<String, MonthDay> days, String tier, String day) {
        if (!day.isBlank()) {
            try {
                days.put(tier, MonthDay.parse("--" + day.strip()));
            } catch (DateTimeException noDay) {
                throw new SettingRefused("gongkai.deadlines." + tier, "月-日，如 03-31，或为空", "MM-DD or empty", day);
            }
        }
    }
}
