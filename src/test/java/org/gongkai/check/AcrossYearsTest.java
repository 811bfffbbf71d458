package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.form.FigureCode;
import org.gongkai.form.Forms;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Against the year before")
class AcrossYearsTest {
    private static final AcrossYears CHECK = new AcrossYears(Forms.standard());

    private final List<Figure> last = new ArrayList<>();
    private final List<Figure> now = new ArrayList<>();

    @Test
    @DisplayName("what was carried out comes in, column by column")
    void carriedOver() {
        add(last, "application.carried_out.natural_person", "3");
        add(last, "application.carried_out.enterprise", "1");
        add(now, "application.carried_in.natural_person", "2");
        add(now, "application.carried_in.enterprise", "1");

        assertThat(raised()).containsExactly("carried_over application.carried_in.natural_person 3 2");
    }

    @Test
    @DisplayName("documents in force grow by those issued and shrink by those repealed")
    void inForce() {
        add(last, "disclosure.normative_document.in_force", "27");
        add(now, "disclosure.normative_document.issued", "3");
        add(now, "disclosure.normative_document.repealed", "1");
        add(now, "disclosure.normative_document.in_force", "30");

        assertThat(raised()).containsExactly("in_force_balance disclosure.normative_document.in_force 29 30");
    }

    @Test
    @DisplayName("nothing is said where a figure of either year is missing")
    void missing() {
        add(last, "disclosure.normative_document.in_force", "27");
        add(now, "disclosure.normative_document.issued", "3");
        add(now, "disclosure.normative_document.in_force", "99");
        add(now, "application.carried_in.natural_person", "2");

        assertThat(raised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "disclosure.licence.decisions, 550, 9487, outlier",
        "disclosure.licence.decisions, 9487, 550, outlier",
        "disclosure.licence.decisions, 5, 90, ''",
        "disclosure.licence.decisions, 5000, 9487, ''",
        "disclosure.licence.decisions, 0, 9487, ''",
        "disclosure.fee.amount, 36.5, 365000, unit_suspected",
        "disclosure.fee.amount, 365000, 40, unit_suspected",
        "disclosure.fee.amount, 0.0365, 3650000, unit_suspected",
        "disclosure.fee.amount, 36.5, 800, outlier",
        "disclosure.fee.amount, 0.5, 20, ''",
        "application.received.total, 20, 4000, outlier",
        "application.received.natural_person, 20, 4000, ''",
        "disclosure.other_service.items_change, 3, 4000, ''",
        "review.reconsideration.total, 3, 4000, ''"
    })
    @DisplayName("a jump is told where it is large, as one of the unit where it is one")
    void jumps(String figure, String before, String after, String check) {
        add(last, figure, before);
        add(now, figure, after);

        assertThat(raised())
                .isEqualTo(check.isEmpty() ? List.of() : List.of(String.join(" ", check, figure, before, after)));
    }

    private static void add(List<Figure> figures, String code, String number) {
        figures.add(new Figure(
                new FigureCode(code),
                new FigureValue.Stated(new BigDecimal(number)),
                number,
                new SourceAddress("table[1]/r1c1")));
    }

    private List<String> raised() {
        return CHECK.compare(last, now).stream().map(AcrossYearsTest::line).toList();
    }

    private static String line(Finding finding) {
        return String.join(
                " ",
                finding.check(),
                finding.figure().map(FigureCode::value).orElse(""),
                finding.expected(),
                finding.actual());
    }
}
