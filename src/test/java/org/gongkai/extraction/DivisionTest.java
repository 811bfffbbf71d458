package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;

/** Which report the tables of a document belong to, where it holds several. */
class DivisionTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());
    private static final String DISCLOSURE = "二、主动公开政府信息情况";
    private static final String APPLICATION = "三、收到和处理政府信息公开申请情况";
    private static final String REVIEW = "四、政府信息公开行政复议、行政诉讼情况";

    private static String title(String text) {
        return "<p>" + text + "</p>";
    }

    private static String two(int rules) {
        return "<p>" + DISCLOSURE + "</p>"
                + UnusualPage.table("信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|%d|0|7".formatted(rules));
    }

    private static String three(int received) {
        return "<p>" + APPLICATION + "</p>"
                + UnusualPage.table(
                        "申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
                        "一、本年新收政府信息公开申请数量|%d|0|0|0|0|0|%d".formatted(received, received));
    }

    private static String four() {
        return "<p>" + REVIEW + "</p>" + UnusualPage.usual().review();
    }

    private static String whole(String title, int figure) {
        return title(title) + two(figure) + three(figure) + four();
    }

    private static List<Report> reports(String head, String body) {
        return UnusualPage.reports("<html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static List<Report> reports(String body) {
        return reports("", body);
    }

    private static String line(Report report) {
        String received = report.figures().stream()
                .filter(figure -> figure.code().value().equals("application.received.natural_person"))
                .map(figure -> figure.raw())
                .findFirst()
                .orElse("");
        return report.identification().agency().map(Agency::name).orElse("") + " "
                + report.identification().year().map(year -> "" + year.value()).orElse("") + " " + received;
    }

    @Test
    void givesEachOfTwoBodiesOnOnePageItsOwnFiguresThoughThePageIsCalledByTheFirst() {
        List<Report> reports = reports(
                "<title>歙县财政局2023年政府信息公开工作年度报告</title>",
                whole("歙县财政局2023年政府信息公开工作年度报告", 11) + "<p>五、存在的主要问题及改进情况</p>" + whole("歙县林业局2023年政府信息公开工作年度报告", 22));
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县财政局 2023 11", "歙县林业局 2023 22");
        assertThat(reports).allSatisfy(report -> assertThat(report.findings()).isEmpty());
    }

    @Test
    void givesEachOfTwoYearsOfABodyItsOwnFigures() {
        assertThat(reports(whole("歙县财政局2023年政府信息公开工作年度报告", 11) + whole("歙县财政局2022年政府信息公开工作年度报告", 22)))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县财政局 2022 22");
    }

    @Test
    void takesTheBodyFromTheTitleAboveWhereThatOfTheOlderYearNamesNone() {
        assertThat(reports(whole("歙县财政局2023年政府信息公开工作年度报告", 11) + whole("2022年政府信息公开工作年度报告", 22)))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县财政局 2022 22");
    }

    @Test
    void tellsTheTownshipFromItsCounty() {
        assertThat(reports(whole("歙县人民政府2023年政府信息公开工作年度报告", 11) + whole("歙县北岸镇人民政府2023年政府信息公开工作年度报告", 22)))
                .extracting(DivisionTest::line)
                .containsExactly("歙县人民政府 2023 11", "歙县北岸镇人民政府 2023 22");
    }

    @Test
    void readsATitleThatIsBrokenOverThreeLines() {
        assertThat(reports(whole("歙县财政局2023年政府信息公开工作年度报告", 11)
                        + title("歙县林业局")
                        + title("2023年政府信息公开")
                        + whole("工作年度报告", 22)))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县林业局 2023 22");
    }

    @Test
    void neverCompletesAReportWithTheTablesOfTheNext() {
        List<Report> reports =
                reports(title("歙县财政局2023年政府信息公开工作年度报告") + two(11) + three(11) + whole("歙县林业局2023年政府信息公开工作年度报告", 22));
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县林业局 2023 22");
        assertThat(reports.get(0).findings())
                .extracting(Finding::check, Finding::actual)
                .containsExactly(tuple("form_not_read", "《歙县财政局2023年政府信息公开工作年度报告》四"));
    }

    @Test
    void neverCompletesAReportWithARowOfTheNext() {
        String short3 = three(11).replace("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量");
        List<Report> reports = reports(
                title("歙县财政局2023年政府信息公开工作年度报告") + two(11) + short3 + four() + whole("歙县林业局2023年政府信息公开工作年度报告", 22));
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县财政局 2023 ", "歙县林业局 2023 22");
    }

    @Test
    void makesNoWholeReportOfTwoHalves() {
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> reports(title("歙县财政局2023年政府信息公开工作年度报告")
                        + two(11)
                        + title("歙县林业局2023年政府信息公开工作年度报告")
                        + three(22)
                        + four()))
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectionReason.INCOMPLETE_TABLES);
                    assertThat(rejected.particulars().chinese())
                            .isEqualTo("《歙县财政局2023年政府信息公开工作年度报告》三、四；《歙县林业局2023年政府信息公开工作年度报告》二");
                });
    }

    @Test
    void doesNotTakeTheTablesBelowAnotherBodysTitleForThoseOfAReportThatHasNone() {
        String none = title("歙县财政局2023年政府信息公开工作年度报告")
                + title(DISCLOSURE)
                + title("无。")
                + title(APPLICATION)
                + title("无。")
                + title(REVIEW)
                + title("无。");
        List<Report> reports = reports(none + whole("歙县林业局2023年政府信息公开工作年度报告", 22));
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县林业局 2023 22");
        assertThat(reports.get(0).findings()).extracting(Finding::check).containsExactly("form_not_read");
    }

    @Test
    void leavesAReportWholeThatRepeatsItsTitleInOtherWords() {
        List<Report> reports = reports(
                "<title>财政局2023年政府信息公开年报-歙县人民政府</title>",
                title("歙县财政局2023年政府信息公开工作年度报告")
                        + two(11)
                        + title("（附表）县财政局2023年政府信息公开情况统计表")
                        + three(11)
                        + title("2023年政府信息公开工作年度报告")
                        + four());
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县财政局 2023 11");
    }

    @Test
    void leavesAReportWholeThatNamesItsNeighboursWhereNoTableFollows() {
        String neighbours = title("歙县林业局2023年政府信息公开工作年度报告") + title("歙县财政局2022年政府信息公开工作年度报告");
        List<Report> reports = reports(neighbours + whole("歙县财政局2023年政府信息公开工作年度报告", 11) + neighbours);
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).figures()).extracting(figure -> figure.raw()).contains("11");
    }

    @Test
    void leavesAReportWholeAmidWhichThePageLinksToOthers() {
        String link = "<p><a href=\"b.html\">歙县林业局2022年政府信息公开工作年度报告</a></p>";
        List<Report> reports = reports(title("歙县财政局2023年政府信息公开工作年度报告") + two(11) + link + three(11) + link + four());
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县财政局 2023 11");
    }

    @Test
    void givesEachReportItsOwnWordsWhereATitleNamesNobody() {
        String second = title("政府信息公开工作年度报告")
                + title("歙县林业局（以下简称“我局”）编制本报告，统计期限自2022年1月1日至2022年12月31日。")
                + two(22)
                + three(22)
                + four();
        assertThat(reports(whole("歙县财政局2023年政府信息公开工作年度报告", 11) + second))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县林业局 2022 22");
    }

    @Test
    void readsSeveralReportsInOneText() {
        String text = "歙县财政局2023年政府信息公开工作年度报告\n" + lines(11) + "歙县林业局2023年政府信息公开工作年度报告\n" + lines(22);
        assertThat(UnusualPage.reports(text))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县林业局 2023 22");
    }

    @Test
    void believesATitleInTheWordsOfANoticeAboveAWholeFurtherFormOnly() {
        String notice = "歙县林业局关于印发《2023年政府信息公开工作年度报告》的通知";
        assertThat(reports(whole("歙县财政局2023年政府信息公开工作年度报告", 11) + whole(notice, 22)))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11", "歙县林业局 2023 22");
        assertThat(reports(title("歙县财政局2023年政府信息公开工作年度报告") + two(11) + three(11) + title(notice) + four()))
                .extracting(DivisionTest::line)
                .containsExactly("歙县财政局 2023 11");
    }

    @Test
    void namesNoReportByTheFileOrPageThatIsCalledByAnother() {
        String page = "<html><head><title>歙县林业局2022年政府信息公开工作年度报告</title></head><body>"
                + whole("歙县财政局2023年政府信息公开工作年度报告", 11) + whole("歙县林业局2022年政府信息公开工作年度报告", 22) + "</body></html>";
        List<Report> reports =
                EXTRACTION.extract(Submission.of("歙县林业局2022年政府信息公开工作年度报告.html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(reports).extracting(DivisionTest::line).containsExactly("歙县财政局 2023 11", "歙县林业局 2022 22");
        assertThat(reports)
                .allSatisfy(
                        report -> assertThat(report.identification().problems()).isEmpty());
    }

    private static String lines(int figure) {
        String results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
        return String.join(
                "\n",
                DISCLOSURE,
                "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
                "规章 | " + figure + " | 0 | 7",
                APPLICATION,
                "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计",
                "一、本年新收政府信息公开申请数量 | %d | 0 | 0 | 0 | 0 | 0 | %d".formatted(figure, figure),
                REVIEW,
                "行政复议 | 行政诉讼",
                results + " | 未经复议直接起诉 | 复议后起诉",
                results + " | " + results,
                "1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                "");
    }
}
