package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The page that tells what was measured. */
final class PerformancePage {
    private static final int MOST = 15;

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> profile = new ArrayList<>();
    private final List<String> hotPaths = new ArrayList<>();
    private String corpus = "";

    void corpus(int reports, int rounds, long seed) {
        corpus = text("%,d documents of each kind, seed %d, %d rounds, A B A B, medians", reports, seed, rounds);
    }

    /** A way beside its floor: whole processes, their work alone, and their processor time. */
    void duel(String what, String floorName, Corpus read, Duel duel) {
        Cost value = duel.value();
        Cost floor = duel.floor();
        int files = read.files();
        row(what + ", whole process", floorName, files / value.seconds(), files / floor.seconds(), "/s");
        row(what + ", steady", floorName, files / value.steadySeconds(), files / floor.steadySeconds(), "/s");
        row(what + ", per processor second", floorName, files / value.processor(), files / floor.processor(), "/s");
        notes.add(text(
                "%s: %s, %s: %s, ratio of a round %s.",
                what, Duel.seconds(duel.values()), floorName, Duel.seconds(duel.floors()), duel.spread()));
        notes.add(text(
                "%s: peak memory %.0f MB (%s: %.0f MB); processor time per document %.2f ms in the program and %.2f ms in"
                        + " the database (%s: %.2f ms).",
                what,
                value.peak(),
                floorName,
                floor.peak(),
                1000 * value.processor() / files,
                1000 * value.server() / files,
                floorName,
                1000 * floor.processor() / files));
    }

    private void row(String what, String floorName, double value, double floor, String unit) {
        rows.add(text(
                "| %s | %,.0f%s | %s: %,.0f%s | %.2f |", what, value, unit, floorName, floor, unit, value / floor));
        System.out.println(rows.get(rows.size() - 1));
    }

    /** Most must have been loaded: a load that sets everything aside would be fast. */
    void outcome(Corpus read, Warehouse.Outcome outcome) {
        String note = text(
                "Of %,d documents of %d KB %,d were loaded, %,d held and %,d rejected.",
                read.files(), read.kilobytesEach(), outcome.loaded(), outcome.held(), outcome.rejected());
        if (outcome.loaded() < 0.9 * read.files()) {
            throw new IllegalStateException(note);
        }
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void empty(Cost cost) {
        notes.add(text(
                "An empty inbox into an empty schema: %.1f s, of which the run itself %.1f s; processor time %.1f s.",
                cost.seconds(), cost.steadySeconds(), cost.processor()));
    }

    void writing(Corpus read, Cost first, double floorSeconds) {
        row(
                "the same load, steady",
                "LOAD DATA LOCAL of its fact rows",
                read.files() / first.steadySeconds(),
                read.files() / floorSeconds,
                "/s");
    }

    void restart(long before, Corpus read, double resumed, double finished) {
        notes.add(text(
                "Killed with %,d of %,d files done: the next load went on after %.1f s, of which up to 10 s wait for the dead"
                        + " run's lease to end, and had finished after %.1f s.",
                before, read.files(), resumed, finished));
    }

    void large(String database, Corpus read, Cost cost) {
        notes.add(text(
                "%,d pages into %s under `-Xmx256m`: %.0f s, %,.0f/s, peak resident memory %.0f MB.",
                read.files(), database, cost.seconds(), read.files() / cost.seconds(), cost.peak()));
    }

    void profile(Corpus read, HotMethods hot) {
        profile.add(text(
                "%,d samples of a load of %,d pages of %d KB; %.1f MB allocated per page.",
                hot.samples(), read.files(), read.kilobytesEach(), hot.allocated() / 1e6 / read.files()));
        profile.add("On whose behalf: " + String.join(", ", HotMethods.top(hot.rooms(), MOST, hot.samples())) + ".");

        profile.add("Hottest methods: " + String.join(", ", HotMethods.top(hot.methods(), MOST, hot.samples())) + ".");
        profile.forEach(System.out::println);
    }

    /** What each step costs in one thread, in the steady state, and what it allocates. */
    void hotPaths(String what, String floorName, Map<String, HotPaths.Cost> steps) {
        HotPaths.Cost floor = steps.getOrDefault("parser", HotPaths.Cost.NONE);
        steps.forEach((step, cost) -> hotPaths.add(text(
                "| %s | %s | %,.0f µs | %,.0f KB | %.1f |",
                what,
                step.equals("parser") ? floorName : step,
                cost.microseconds(),
                cost.allocated() / 1000,
                cost.microseconds() / floor.microseconds())));
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Performance",
                "",
                "Written by `mvn -B -Pbenchmark verify` on a quiet machine. Every load is a whole process of the packaged program into an empty"
                        + " MariaDB 11.4 on the same machine; every floor is a whole process, too, with as many threads,"
                        + " measured in turn with it. Steady is the time from a run's begin to its end, and of a floor that"
                        + " without the start of Java. What else runs on the machine lowers the rates; the ratios of"
                        + " processor time least.",
                "",
                "Machine: " + machine() + ". " + LocalDate.now(ZoneOffset.UTC) + ". Corpus: " + corpus + ".",
                "",
                "| what | value | floor | ratio |",
                "|---|---|---|---|"));
        lines.addAll(rows);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        lines.addAll(List.of(
                "",
                "## One document in one thread, everything compiled",
                "",
                "Measured by JMH. The parser alone is the floor; `document` is its text and grids, `reports` the whole way from"
                        + " bytes to identified figures, `checks` the checks of those.",
                "",
                "| document | step | time | allocated | times the parser |",
                "|---|---|---|---|---|"));
        lines.addAll(hotPaths);
        lines.addAll(List.of("", "## What bounds it", ""));
        lines.add(String.join("\n\n", profile));
        Files.write(file, lines);
    }

    private static String machine() throws IOException {
        try (Stream<String> cpu = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = cpu.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown processor");
            return Runtime.getRuntime().availableProcessors() + " cores, " + model + ", Java "
                    + Runtime.version().feature();
        }
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
