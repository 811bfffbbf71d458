package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.form.Characters;

/** A row of a ledger put as the title of the report that it is. */
final class RowTitle {
    private static final String REPORT = "政府信息公开工作年度报告";
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern DATED = Pattern.compile(".*20\\d\\d年" + REPORT);

    private RowTitle() {}

    /** @param year empty where the row and its sheet name none */
    static String of(String agency, String year) {
        return agency + year + (year.isEmpty() ? "" : "年") + REPORT;
    }

    /** The title with a year that stands beside the ledger, unless it has one. */
    static String dated(String title, Optional<Integer> year) {
        return year.isEmpty() || DATED.matcher(title).matches()
                ? title
                : title.replace(REPORT, year.get() + "年" + REPORT);
    }

    /** The one year that a title of a whole ledger names. */
    static Optional<Integer> year(String title) {
        List<Integer> years = YEAR.matcher(Characters.folded(title))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The body that such a title names. */
    static String body(String title) {
        return title.replaceFirst("(?:20\\d\\d年)?" + REPORT + "$", "");
    }
}
