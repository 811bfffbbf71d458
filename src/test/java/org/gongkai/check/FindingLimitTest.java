package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the findings of one report")
class FindingLimitTest {

    @Test
    @DisplayName("all are kept up to the limit, two that say the same as one")
    void withinTheLimit() {
        List<Finding> three = List.of(finding(Severity.INFO, 1), finding(Severity.ERROR, 2), finding(Severity.INFO, 3));
        List<Finding> oneTwice = new ArrayList<>(three);
        oneTwice.add(finding(Severity.INFO, 1));

        assertThat(new FindingLimit(3).cut(oneTwice)).isEqualTo(three);
    }

    @Test
    @DisplayName("the graver ones stay beyond it, in their order, and one tells how many of which weight were left out")
    void beyondTheLimit() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(finding(i % 50_000 == 7 ? Severity.ERROR : i % 2 == 0 ? Severity.INFO : Severity.WARNING, i));
        }

        List<Finding> kept = new FindingLimit(4).cut(many);

        assertThat(kept)
                .containsExactly(
                        finding(Severity.WARNING, 1),
                        finding(Severity.WARNING, 3),
                        finding(Severity.ERROR, 7),
                        finding(Severity.ERROR, 50_007),
                        new Finding(
                                "findings_left_out",
                                Severity.WARNING,
                                Optional.empty(),
                                "4 (gongkai.limits.findings)",
                                "99996 (49996 warning, 50000 info)",
                                new SourceAddress("")));
    }

    @Test
    @DisplayName("an error that is left out makes what tells of it an error")
    void errorsLeftOut() {
        List<Finding> errors =
                List.of(finding(Severity.ERROR, 1), finding(Severity.ERROR, 2), finding(Severity.WARNING, 3));

        assertThat(new FindingLimit(1).cut(errors))
                .extracting(finding -> finding.severity() + " " + finding.actual())
                .containsExactly("ERROR 1", "ERROR 2 (1 error, 1 warning)");
    }

    private static Finding finding(Severity severity, int number) {
        String text = Integer.toString(number);
        return new Finding("row_does_not_fit", severity, Optional.empty(), "", text, new SourceAddress("r" + text));
    }
}
