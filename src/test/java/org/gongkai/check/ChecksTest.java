package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Scope;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The checks of a report")
class ChecksTest {
    private static final Checks CHECKS = new Checks(Forms.standard());
    private static final List<String> APPLICANTS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_welfare_organisation",
            "legal_service",
            "other");

    private final List<Figure> figures = new ArrayList<>();
    private final List<Finding> reading = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "disclosure.licence.decisions, 99999999999999, ''",
        "disclosure.licence.decisions, 100000000000000, figure_too_large",
        "disclosure.other_service.items_change, -100000000000000, figure_too_large",
        "disclosure.fee.amount, 99999999999999.999999, ''",
        "disclosure.fee.amount, 100000000000000, figure_too_large",
        "disclosure.fee.amount, 0.1234567, amount_too_precise",
        "disclosure.licence.decisions, 2.5, count_not_whole",
        "disclosure.licence.decisions, -2, count_negative",
        "disclosure.other_service.items_change, -2, ''",
        "disclosure.fee.amount, -0.5, amount_negative"
    })
    @DisplayName("tell every number that no fact can hold, and no other")
    void numbersBeyondFacts(String figure, String number, String check) {
        stated(figure, number);

        assertThat(raised()).isEqualTo(check.isEmpty() ? List.of() : List.of(check + " " + figure));
    }

    @Test
    @DisplayName("warn of an amount whose unit is nowhere printed")
    void amountWithoutUnit() {
        figure("disclosure.fee.amount", new FigureValue.Illegible(FigureValue.Illegible.A_UNIT), "251000");

        assertThat(raised()).containsExactly("amount_without_unit disclosure.fee.amount");
    }

    @Test
    @DisplayName("do not call a row missing that another finding says could not be read")
    void unreadRow() {
        reading.add(new Finding(
                "row_does_not_fit",
                Severity.ERROR,
                Optional.of(new FigureCode("application.unavailable.not_held")),
                "",
                "7 | 1 | 8",
                new SourceAddress("table[2]/r5c1")));

        List<Finding> findings = CHECKS.apply(report()).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.check().equals("row_missing"))
                .extracting(Finding::expected)
                .contains("没有现成信息需要另行制作")
                .doesNotContain("本机关不掌握相关政府信息");
    }

    @Test
    @DisplayName("name the total of a review of which no result is stated")
    void reviewTotalAlone() {
        for (String result : List.of("upheld", "corrected", "other", "pending")) {
            blank("review.reconsideration." + result);
        }
        stated("review.reconsideration.total", "4");

        assertThat(raised()).containsExactly("total_unexplained review.reconsideration.total");
    }

    @Test
    @DisplayName("name a row's total that its printed cells do not reach, where columns are missing")
    void rowCutShort() {
        stated("application.received.natural_person", "3");
        stated("application.received.total", "5");

        assertThat(raised()).containsExactly("total_unexplained application.received.total");
    }

    @Test
    @DisplayName("say nothing of a row's total that its printed cells reach, though columns are missing")
    void rowReached() {
        stated("application.received.natural_person", "5");
        stated("application.received.total", "5");

        assertThat(raised()).isEmpty();
    }

    @Test
    @DisplayName("break the row's identity where cells are blank and the total is not reached")
    void rowPartlyBlank() {
        stated("application.received.natural_person", "3");
        APPLICANTS.stream().skip(1).forEach(applicant -> blank("application.received." + applicant));
        stated("application.received.total", "5");

        assertThat(raised()).containsExactly("application_applicants application.received.total");
    }

    @Test
    @DisplayName("leave a row alone of which only the total is stated, since the facts keep it unallocated")
    void rowTotalAlone() {
        APPLICANTS.forEach(applicant -> blank("application.disclosed." + applicant));
        stated("application.disclosed.total", "5");

        assertThat(raised()).isEmpty();
    }

    @Test
    @DisplayName("leave a column's total alone, since the facts keep it unallocated")
    void columnTotalAlone() {
        stated("application.total.natural_person", "5");
        stated("application.total.total", "5");

        assertThat(raised()).isEmpty();
    }

    @Test
    @DisplayName("name a column's total beside rows that state only theirs, which the facts take instead")
    void columnTotalsBesideRowTotals() {
        stated("application.disclosed.total", "5");
        stated("application.total.natural_person", "5");
        stated("application.total.total", "5");

        assertThat(raised()).containsExactly("total_unexplained application.total.natural_person");
    }

    private void stated(String code, String number) {
        figure(code, new FigureValue.Stated(new BigDecimal(number)), number);
    }

    private void blank(String code) {
        figure(code, new FigureValue.Blank(FigureValue.Blank.Mark.BLANK), "");
    }

    private void figure(String code, FigureValue value, String raw) {
        figures.add(new Figure(new FigureCode(code), value, raw, new SourceAddress("table[1]/r1c" + figures.size())));
    }

    private Report report() {
        Identification open = new Identification(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Scope.UNKNOWN,
                List.of(HoldReason.AGENCY_UNKNOWN),
                List.of(),
                List.of());
        return new Report(1, open, "2021", figures, reading);
    }

    /** Code and figure of each finding but that rows are missing, which these reports of a few figures all have. */
    private List<String> raised() {
        return CHECKS.apply(report()).findings().stream()
                .filter(finding -> !finding.check().equals("row_missing"))
                .map(finding -> finding.check() + " "
                        + finding.figure().map(FigureCode::value).orElse(""))
                .toList();
    }
}
