package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.check.AcrossYears;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds each report that a run made current, and the same body's report for the year after, against the year before each.
 *
 * <p>What it raises replaces what it raised before, so that years may be filed and filed again in any order; a report that
 * gave way keeps nothing of it, since it would never have been compared had the later filing come first.
 */
final class YearComparison {
    /** After the findings of the report by itself and those of one run. */
    private static final int ORDER = 2_000_000;

    private static final int PAIRS_AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final FindingCounts counts;
    private final VersionTables versions;
    private final AcrossYears check = new AcrossYears(Forms.standard());

    YearComparison(DataSource database) {
        jdbc = JdbcClient.create(database);
        counts = new FindingCounts(database);
        versions = new VersionTables(database, new AgencyMembers(database));
    }

    private record Pair(AgencyYear agencyYear, long now, long last) {}

    void raise(Run run) {
        counts.settle(forgetSuperseded(run));
        List<Pair> pairs = pairs(run);
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_A_TIME) {
            compare(pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_A_TIME)));
        }
    }

    /** Adding zero keeps the servers from going by the year alone, which they choose while their statistics are old. */
    private Set<Long> forgetSuperseded(Run run) {
        return forget(jdbc.sql("""
                        select distinct f.report_id
                        from report_version fresh
                        join report_version old
                            on old.agency_id = fresh.agency_id and old.year_key + 0 = fresh.year_key
                            and old.status = 'superseded'
                        join finding f
                            on f.report_id = old.report_id
                        where fresh.report_id >= :first and fresh.report_id < :next and fresh.status <> 'held'
                            and f.check_code in (:codes)""")
                .param("first", ReportKeys.firstReport(run.id()))
                .param("next", ReportKeys.firstReport(run.id() + 1))
                .param("codes", check.codes())
                .query(Long.class)
                .list());
    }

    /** Compares anew after versions changed their agency or year, or ceased to be current. */
    void resettle(Set<AgencyYear> touched) {
        Set<AgencyYear> affected = new TreeSet<>(touched);
        touched.forEach(agencyYear -> affected.add(new AgencyYear(agencyYear.agencyId(), agencyYear.year() + 1)));
        List<Long> versions = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        jdbc.sql("""
                        select now.agency_id, now.year_key, now.report_id, last.report_id
                        from report_version now
                        left join fact_report last
                            on last.agency_id = now.agency_id and last.year_key = now.year_key - 1
                            and now.status = 'current'
                        where now.agency_id in (:agencies) and now.status in ('current', 'superseded')
                        order by now.report_id""")
                .param(
                        "agencies",
                        affected.stream().map(AgencyYear::agencyId).distinct().toList())
                .query(row -> {
                    AgencyYear agencyYear = new AgencyYear(row.getLong(1), row.getInt(2));
                    if (affected.contains(agencyYear)) {
                        versions.add(row.getLong(3));
                        if (row.getLong(4) > 0) {
                            pairs.add(new Pair(agencyYear, row.getLong(3), row.getLong(4)));
                        }
                    }
                });
        if (!versions.isEmpty()) {
            compare(versions, pairs);
        }
    }

    /**
     * Joined by the primary key of the current reports alone: a year by itself has a nation's reports, and a database
     * that does not know its rows yet may look them up by it. A body's years follow one another, so that what is read of one
     * year serves for the year before and the year after.
     */
    private List<Pair> pairs(Run run) {
        return jdbc.sql("""
                        select now.agency_id, now.year_key, now.report_id, last.report_id
                        from fact_report now
                        join fact_report last
                            on last.agency_id = now.agency_id and last.year_key = now.year_key - 1
                        where now.report_id >= :first and now.report_id < :next
                        union
                        select now.agency_id, now.year_key, now.report_id, last.report_id
                        from fact_report last
                        join fact_report now
                            on now.agency_id = last.agency_id and now.year_key = last.year_key + 1
                        where last.report_id >= :first and last.report_id < :next
                        order by 1, 2""")
                .param("first", ReportKeys.firstReport(run.id()))
                .param("next", ReportKeys.firstReport(run.id() + 1))
                .query((row, number) ->
                        new Pair(new AgencyYear(row.getLong(1), row.getInt(2)), row.getLong(3), row.getLong(4)))
                .list();
    }

    private void compare(List<Pair> pairs) {
        List<Long> reports = pairs.stream().map(Pair::now).toList();
        compare(reports, pairs);
    }

    private void compare(List<Long> reports, List<Pair> pairs) {
        Set<Long> changed = forget(reports);
        changed.addAll(tell(pairs));
        counts.settle(changed);
    }

    /** @return the reports of which something is told */
    private List<Long> tell(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Figure>> figures = figures(pairs);
        List<StoredFinding> findings = new ArrayList<>();
        for (Pair pair : pairs) {
            int order = ORDER;
            for (Finding finding : check.compare(
                    figures.getOrDefault(pair.last(), List.of()), figures.getOrDefault(pair.now(), List.of()))) {
                findings.add(StoredFinding.of(
                        pair.now(),
                        pair.agencyYear().agencyId(),
                        pair.agencyYear().year(),
                        order++,
                        finding));
            }
        }
        versions.add(findings);
        return findings.stream().map(StoredFinding::reportId).toList();
    }

    /** Removes what was raised before of these reports; most have nothing. */
    private Set<Long> forget(List<Long> reports) {
        if (reports.isEmpty()) {
            return new TreeSet<>();
        }
        Set<Long> had = new TreeSet<>(jdbc.sql(
                        "select distinct report_id from finding where report_id in (:reports) and check_code in (:codes)")
                .param("reports", reports)
                .param("codes", check.codes())
                .query(Long.class)
                .list());
        if (!had.isEmpty()) {
            jdbc.sql("delete from finding where report_id in (:reports) and check_code in (:codes)")
                    .param("reports", had)
                    .param("codes", check.codes())
                    .update();
        }
        return had;
    }

    /** Expanded on all cores: nothing else runs while a run is reconciled. */
    private Map<Long, List<Figure>> figures(List<Pair> pairs) {
        Map<Long, Compressed> documents = new HashMap<>();
        jdbc.sql("select report_id, figures from report_version where report_id in (:reports)")
                .param(
                        "reports",
                        pairs.stream()
                                .flatMap(pair -> Stream.of(pair.now(), pair.last()))
                                .distinct()
                                .toList())
                .query(row -> {
                    documents.put(row.getLong(1), Compressed.stored(row.getBytes(2)));
                });
        return documents.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, document -> read(document.getValue())));
    }

    private List<Figure> read(Compressed document) {
        List<Figure> figures = new ArrayList<>();
        try {
            FiguresDocument.read(document.expand(), figure -> {
                if (check.reads(figure.figure())) {
                    figures.add(figure.asPublished());
                }
            });
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return figures;
    }
}
