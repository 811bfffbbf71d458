package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranks the years that a report may be on: the settled one, else those that its words and dates suggest. */
final class YearCandidates {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?=年|$|\\D)");
    private static final int MOST = 3;

    private YearCandidates() {}

    /** @param score of 100 */
    record Scored(ReportingYear year, int score, String evidence) {}

    static List<Scored> of(Clues clues, Testimony testimony, YearFinding finding) {
        if (finding.year().isPresent()) {
            return List.of(new Scored(
                    finding.year().get(), 100, "year=" + finding.year().get().value()));
        }
        TreeMap<Integer, Scored> years = new TreeMap<>();
        Matcher published = YEAR.matcher(clues.hints().getOrDefault("published", ""));
        if (published.find()) {
            put(
                    years,
                    Integer.parseInt(published.group(1)) - 1,
                    80,
                    "published " + clues.hints().get("published"));
        }
        for (Map.Entry<Integer, Integer> said : counts(testimony.head()).entrySet()) {
            put(years, said.getKey(), 40 + Math.min(30, 10 * said.getValue()), "text " + said.getKey() + "年");
        }
        Matcher path = YEAR.matcher(clues.path());
        while (path.find()) {
            put(years, Integer.parseInt(path.group(1)), 60, "path " + clues.path());
        }
        List<Scored> ranked = new ArrayList<>(years.values());
        ranked.sort((one, other) -> other.score() != one.score()
                ? other.score() - one.score()
                : other.year().value() - one.year().value());
        return ranked.subList(0, Math.min(MOST, ranked.size()));
    }

    private static void put(Map<Integer, Scored> years, int year, int score, String evidence) {
        if (ReportingYear.isPossible(year)) {
            years.merge(
                    year,
                    new Scored(new ReportingYear(year), score, evidence),
                    (one, other) -> one.score() >= other.score() ? one : other);
        }
    }

    private static Map<Integer, Integer> counts(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Matcher said = YEAR.matcher(text);
        while (said.find()) {
            counts.merge(Integer.parseInt(said.group(1)), 1, Integer::sum);
        }
        return counts;
    }
}
