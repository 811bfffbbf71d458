package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.agency.Identifier;
import org.gongkai.check.Checks;
import org.gongkai.form.Forms;
import org.gongkai.generator.Generated;
import org.gongkai.generator.Generator;
import org.gongkai.generator.Layout;
import org.gongkai.generator.Truth;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fresh documents of every layout, told by their seed. {@code -Dgongkai.documents=500} makes more of each,
 * {@code -Dgongkai.seed=7} others.
 */
@DisplayName("Of any generated document every printed figure is exact, none is invented and none lost")
class GeneratedReportsTest {
    private static final int DOCUMENTS = Integer.getInteger("gongkai.documents", 8);
    private static final long SEED = Long.getLong("gongkai.seed", 20261122L);
    private static final Checks CHECKS = new Checks(Forms.standard());
    private static final Set<String> IDENTITIES =
            Set.of("application_balance", "application_outcomes", "application_applicants", "review_total");
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    static List<Layout> layouts() {
        return Layout.readable();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFigureIsExact(Layout layout) {
        IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> Generator.generate(layout, SEED * 1_000_003 + i))
                .forEach(document ->
                        hold(document, EXTRACTION.extract(Submission.of(document.fileName(), document.bytes()))));
    }

    /** Compares what was read with what the document was written from. */
    static void hold(Generated document, List<Report> reports) {
        assertThat(reports).as(document.fileName()).hasSameSizeAs(document.truths());
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Truth truth = document.truths().get(i);
            String which = document.layout() + " " + document.fileName() + " " + truth.agency();
            assertThat(report.figures().stream().map(GeneratedReportsTest::line))
                    .as(which)
                    .containsExactlyInAnyOrderElementsOf(truth.figures().stream()
                            .map(figure -> String.join(
                                    "\t",
                                    figure.code(),
                                    figure.value()
                                            .map(value ->
                                                    value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                                            .map(BigDecimal::toPlainString)
                                            .orElse(""),
                                    figure.unit(),
                                    figure.kind()))
                            .toList());
            assertThat(CHECKS.apply(report).findings().stream()
                            .noneMatch(finding -> IDENTITIES.contains(finding.check())))
                    .as(which + " balances")
                    .isEqualTo(truth.balanced());
            assertThat(report.edition()).as(which).isEqualTo(truth.edition());
            assertThat(report.identification().holds()).as(which).isEmpty();
            assertThat(report.identification().agency().orElseThrow().name())
                    .as(which)
                    .isEqualTo(truth.agency());
            assertThat(report.identification().agency().orElseThrow().region().code())
                    .as(which)
                    .isEqualTo(truth.regionCode());
            assertThat(report.identification().year().orElseThrow().value())
                    .as(which)
                    .isEqualTo(truth.year());
        }
    }

    private static String line(Figure figure) {
        return String.join(
                "\t",
                figure.code().value(),
                figure.value().number().map(BigDecimal::toPlainString).orElse(""),
                Forms.standard().figure(figure.code()).orElseThrow().unit().symbol(),
                figure.value().kind());
    }
}
