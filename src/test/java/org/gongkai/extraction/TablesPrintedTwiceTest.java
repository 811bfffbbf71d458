package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a table with labels that is printed twice")
class TablesPrintedTwiceTest {
    private static final String HEADER = "信息内容|本年制发件数|本年废止件数|现行有效件数";

    /** The page's own table two says 5, 0 and 7 of 规章. */
    private static Report read(String before) {
        return UnusualPage.usual().title(UnusualPage.usual().title() + before).read();
    }

    private static List<String> rules(Report report) {
        return report.figures().stream()
                .filter(figure -> figure.code().value().startsWith("disclosure.rule."))
                .map(TablesPrintedTwiceTest::asRead)
                .toList();
    }

    private static String asRead(Figure figure) {
        return figure.value() instanceof FigureValue.Stated
                ? figure.raw().strip()
                : "?" + figure.raw().strip();
    }

    private static List<String> checks(Report report) {
        return report.findings().stream().map(Finding::check).toList();
    }

    @Test
    @DisplayName("is that of the report's year where a caption gives the other to another year")
    void captioned() {
        Report report = read("<p>2022年：</p>" + UnusualPage.table(HEADER, "规章|9|0|8"));
        assertThat(rules(report)).containsExactly("5", "0", "7");
        assertThat(checks(report)).contains("form_not_read").doesNotContain("figure_printed_twice");
    }

    @Test
    @DisplayName("has no figure that the two print differently, and each that they print alike")
    void disputed() {
        Report report = read(UnusualPage.table(HEADER, "规章|9|0|8") + "<p>更正如下</p>");
        assertThat(rules(report)).containsExactly("?5", "0", "?7");
        assertThat(checks(report)).contains("figure_printed_twice");
    }

    @Test
    @DisplayName("is an annex where it stands behind a whole form, and disputes nothing")
    void behind() {
        Report report = UnusualPage.usual()
                .after("<p>附表</p>" + UnusualPage.table(HEADER, "规章|9|0|8"))
                .read();
        assertThat(rules(report)).containsExactly("5", "0", "7");
        assertThat(checks(report)).contains("form_not_read");
    }
}
