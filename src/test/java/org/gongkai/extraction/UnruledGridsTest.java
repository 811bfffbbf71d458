package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Figure;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;

class UnruledGridsTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    private static Map<String, String> read(UnruledPage page) {
        Report report =
                EXTRACTION.extract(Submission.of("年报.pdf", page.bytes())).get(0);
        return report.figures().stream()
                .collect(Collectors.toMap(figure -> figure.code().value(), UnruledGridsTest::value));
    }

    private static String value(Figure figure) {
        return figure.value()
                .number()
                .map(number -> number.toPlainString())
                .orElse(figure.value().kind());
    }

    private static void isRejected(UnruledPage page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isIn(RejectionReason.UNKNOWN_HEADER, RejectionReason.VALUES_LOST));
    }

    @Test
    void everyFigureOfTablesWithoutLinesStandsWhereItWasPrinted() {
        Map<String, String> printed = new HashMap<>();
        String last = "withheld.state_secret";
        for (int i = 0; i < 7; i++) {
            printed.put("application.received." + UnruledPage.APPLICANTS.get(i), String.valueOf(100 + i));
            printed.put("application." + last + "." + UnruledPage.APPLICANTS.get(i), String.valueOf(i + 1));
        }
        printed.put("application.partly_disclosed.enterprise", "31");
        printed.put("application.other.fee_unpaid.total", "77");
        printed.put("disclosure.rule.in_force", "12345");
        printed.put("disclosure.fee.amount", "18.25");
        printed.put("review.litigation_direct.pending", "6");

        Map<String, String> figures = read(new UnruledPage(printed));

        assertThat(figures).hasSize(200).containsAllEntriesOf(printed);
        assertThat(figures.values().stream().filter("0"::equals)).hasSize(200 - printed.size());
    }

    @Test
    void blankCellsAndDashesMoveNoNeighbour() {
        Map<String, String> printed = new HashMap<>();
        printed.put("application.received.natural_person", "");
        printed.put("application.received.enterprise", "5");
        printed.put("application.received.research_institution", "");
        printed.put("application.received.total", "/");
        printed.put("disclosure.rule.issued", "");
        printed.put("disclosure.rule.repealed", "3");
        printed.put("review.reconsideration.upheld", "");
        printed.put("review.litigation_after_reconsideration.total", "9");

        assertThat(read(new UnruledPage(printed)))
                .hasSize(200)
                .containsEntry("application.received.natural_person", "blank")
                .containsEntry("application.received.enterprise", "5")
                .containsEntry("application.received.research_institution", "blank")
                .containsEntry("application.received.public_welfare_organisation", "0")
                .containsEntry("application.received.total", "dash")
                .containsEntry("disclosure.rule.issued", "blank")
                .containsEntry("disclosure.rule.repealed", "3")
                .containsEntry("disclosure.rule.in_force", "0")
                .containsEntry("review.reconsideration.upheld", "blank")
                .containsEntry("review.reconsideration.corrected", "0")
                .containsEntry("review.litigation_after_reconsideration.total", "9");
    }

    @Test
    void aRowOfBlankCellsIsBlank() {
        Map<String, String> printed = new HashMap<>();
        UnruledPage.APPLICANTS.forEach(column -> printed.put("application.declined.duplicate." + column, ""));

        assertThat(read(new UnruledPage(printed)))
                .hasSize(200)
                .containsEntry("application.declined.duplicate.natural_person", "blank")
                .containsEntry("application.declined.duplicate.total", "blank")
                .containsEntry("application.declined.publication.total", "0");
    }

    @Test
    void aNumberBelowTwoNamesOrBelowNoneIsReadForNeither() {
        String figure = "application.received.enterprise";

        isRejected(new UnruledPage(Map.of(figure, "1234567")).shifted(figure, 22));
        isRejected(new UnruledPage(Map.of(figure, "1")).shifted(figure, 22));
    }

    @Test
    void aNumberOverTwoLinesOfItsCellIsNoneOfTheTwo() {
        isRejected(new UnruledPage(Map.of("application.received.enterprise", "123/45")));

        assertThat(read(new UnruledPage(Map.of("application.partly_disclosed.enterprise", "123/45"))))
                .containsEntry("application.partly_disclosed.enterprise", "illegible")
                .containsEntry("application.disclosed.enterprise", "0");
    }
}
