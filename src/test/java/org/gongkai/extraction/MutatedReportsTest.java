package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.generator.Generator;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Golden and generated submissions come to harm in a random but repeatable way. {@code -Dgongkai.mutations=100000} tries more of them,
 * {@code -Dgongkai.seed=7} others.
 */
@DisplayName("A damaged report")
class MutatedReportsTest {
    private static final int MUTATIONS = Integer.getInteger("gongkai.mutations", 400);
    private static final int SEED = Integer.getInteger("gongkai.seed", 1);

    @Test
    @DisplayName("is rejected, or gives no figure that it does not print")
    void mutated() throws IOException {
        List<Path> golden = golden();
        Mutation[] mutations = Mutation.values();
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            long seed = SEED * 1_000_003L + i;
            Random random = new Random(seed);
            Mutation mutation = mutations[random.nextInt(mutations.length)];
            byte[] whole = random.nextInt(3) == 0
                    ? Generator.generate(seed).bytes()
                    : Files.readAllBytes(golden.get(random.nextInt(golden.size())));
            read += reports(mutation.of(whole, random), mutation + ", seed " + seed)
                    .size();
        }
        assertThat(read).isBetween(1, MUTATIONS * 2);
    }

    @Test
    @DisplayName("that is cut off anywhere states no figure that the whole does not")
    void cutOff() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/reports/html-plain-2021/submission.html"));
        Map<String, String> all = stated(reports(whole, "whole").get(0));
        int read = 0;
        for (int length = whole.length; length > whole.length - 4000; length -= 3) {
            for (Report report : reports(java.util.Arrays.copyOf(whole, length), "cut to " + length)) {
                assertThat(all).as("cut to %d", length).containsAllEntriesOf(stated(report));
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    private static Map<String, String> stated(Report report) {
        return report.figures().stream()
                .filter(figure -> figure.value() instanceof FigureValue.Stated)
                .collect(Collectors.toMap(
                        figure -> figure.code().value(), Figure::raw, (one, other) -> one, TreeMap::new));
    }

    private static List<Report> reports(byte[] bytes, String what) {
        try {
            return Printed.reports(Submission.of("报告", bytes));
        } catch (RuntimeException | Error fault) {
            throw new AssertionError(what, fault);
        }
    }

    private static List<Path> golden() throws IOException {
        List<Path> golden = new ArrayList<>();
        for (Path folder : List.of(
                Path.of("src/test/resources/reports"),
                Path.of("src/test/resources/rejected"),
                Path.of("src/main/resources/samples"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(html?|txt|md|xlsx?)"))
                        .filter(file -> file.toFile().length() > 100)
                        .sorted()
                        .forEach(golden::add);
            }
        }
        return golden;
    }
}
