package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is handed in for the report and is none")
class OtherPaperTest {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());
    private static final String TITLE = "<h1>歙县财政局2023年政府信息公开工作年度报告</h1>";

    /** 340 characters of whole sentences. */
    private static final String TEXT = "<p>" + "本局由办公室受理申请，各股室按职责答复。".repeat(17) + "</p>";

    private static SubmissionRejected rejection(String path, String content) {
        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class,
                () -> EXTRACTION.extract(Submission.of(path, content.getBytes(StandardCharsets.UTF_8))));
        assertThat(rejected).as("rejected").isNotNull();
        return rejected;
    }

    private static RejectionReason reason(String content) {
        return rejection("年报.html", content).reason();
    }

    @ParameterizedTest
    @DisplayName("never keeps a report with its tables from being read")
    @ValueSource(
            strings = {
                "<h1>《歙县财政局2023年政府信息公开工作年度报告》解读</h1>",
                "<h1>一图读懂歙县财政局2023年政府信息公开工作年度报告</h1>",
                "<h1>歙县财政局2018年政府信息公开工作年度报告</h1>",
                "<h1>歙县财政局2023年政府信息公开工作年度报告</h1><p><a href=a.pdf>歙县财政局2023年政府信息公开工作年度报告.pdf</a></p>",
                "<h1>歙县财政局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><img src=b.png>",
                "<h1>歙县财政局2023年政府信息公开工作年度报告</h1><table><tr><td>收到申请数<td>1<tr><td>当面申请数<td>1<tr><td>传真申请数<td>0"
                        + "<tr><td>网络申请数<td>0<tr><td>信函申请数<td>0<tr><td>申请办结数<td>1</table>"
            })
    void reportWithTables(String title) {
        Report report = UnusualPage.usual().title(title).read();

        assertThat(report.figures())
                .filteredOn(figure -> figure.code().value().equals("application.received.total"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.raw()).isEqualTo("81"));
    }

    @Test
    @DisplayName("is told by its file's name where nothing else names it")
    void fileName() {
        String text = "<p>一、概述</p><p>全年公开信息一百条，收到申请一件。</p>";

        assertThat(rejection("歙县/歙县财政局2016年政府信息公开年度报告.html", text).reason()).isEqualTo(RejectionReason.EARLIER_FORM);
        assertThat(rejection("歙县/2023年第二季度政府信息公开统计.html", text).reason())
                .isEqualTo(RejectionReason.QUARTERLY_STATISTICS);
        assertThat(rejection("歙县/财政局.html", text).reason()).isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
    }

    @Test
    @DisplayName("is no report of before 2019 because its text speaks of that year")
    void earlierYearInText() {
        assertThat(reason(TITLE + TEXT + "<p>2018年我局公开信息90条，2018年度政府信息公开工作情况较好。</p>"))
                .isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
    }

    @Test
    @DisplayName(
            "is no report of before 2019 where rows of the statutory form are printed under a header that is not its")
    void earlierYearOverRowsOfToday() {
        String rows = UnusualPage.table(
                "甲|乙|丙|丁|戊|己|庚|辛", "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1", "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0");

        assertThat(reason("<h1>歙县财政局2018年政府信息公开工作年度报告</h1>" + rows)).isEqualTo(RejectionReason.UNKNOWN_HEADER);
        assertThat(reason("<h1>《歙县财政局2023年政府信息公开工作年度报告》解读</h1>" + rows)).isEqualTo(RejectionReason.EXPLANATION);
    }

    @Test
    @DisplayName("has the form of before 2019 where the old list is printed, whatever its year")
    void oldListOfToday() {
        SubmissionRejected rejected = rejection(
                "a.html", TITLE + UnusualPage.table("收到申请数|1", "当面申请数|1", "传真申请数|0", "网络申请数|0", "（二）申请办结数（件）|1"));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.EARLIER_FORM);
        assertThat(rejected.particulars().chinese()).contains("旧指标5项，如“收到申请数”“当面申请数”“传真申请数”");
        assertThat(reason(TITLE + UnusualPage.table("收到申请数|1", "当面申请数|1", "传真申请数|0", "网络申请数|0")))
                .as("four of them may be anything")
                .isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
    }

    @Test
    @DisplayName("is attached where the page has a title and no text but a link to it")
    void attached() {
        assertThat(rejection("a.html", TITLE + "<p>附件：<a href=/u/1.doc>查看全文</a></p>")
                        .detail())
                .isEqualTo("查看全文 </u/1.doc>");
        assertThat(reason(TITLE + TEXT + "<p>附件：<a href=/u/1.doc>查看全文</a></p>"))
                .as("a report whose tables are missing, with some file beside it")
                .isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
        assertThat(reason("<h1>通知公告</h1><p>附件：<a href=/u/1.doc>查看全文</a></p>"))
                .as("a file, but nothing says of what")
                .isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
        assertThat(reason(TITLE + "<p><a href=/u/1.doc>政府信息公开申请表</a></p>"))
                .as("the form of application that every page of the site links to")
                .isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
    }

    @Test
    @DisplayName("is a picture where one follows the heading of a table")
    void pictured() {
        String heading = "<p>二、主动公开政府信息情况</p>";
        assertThat(reason(TITLE + TEXT + heading + "<p><img src=b.png></p>")).isEqualTo(RejectionReason.PICTURE_ONLY);
        assertThat(reason(TITLE + TEXT + "<p>具体数据见下表：</p><div><img data-src=b.png></div>"))
                .isEqualTo(RejectionReason.PICTURE_ONLY);
        assertThat(reason("<table><tr><td>" + TITLE + TEXT + heading + "<p><img src=b.png></p></td></tr></table>"))
                .as("within a table of layout")
                .isEqualTo(RejectionReason.PICTURE_ONLY);
    }

    @ParameterizedTest
    @DisplayName("is no picture for the marks and buttons of its page")
    @ValueSource(
            strings = {
                "<img src=/images/logo.png>",
                "<img src=b.png width=16 height=16>",
                "<img src=b.png style='width:60px'>",
                "<a href=/zt/><img src=zt.jpg></a>",
                "<header><img src=b.png></header>",
                "<p style='display:none'><img src=b.png></p>",
                "<img src=b.png alt=微信公众号二维码>"
            })
    void furniture(String picture) {
        assertThat(reason(TITLE + "<p>二、主动公开政府信息情况</p>" + picture)).isEqualTo(RejectionReason.NO_STATUTORY_TABLES);
    }

    @Test
    @DisplayName("is cut off where the page is, unless its title says what it is")
    void cutOff() {
        String cut = "<html><body>" + "%s<p>二、主动公开政府信息情况</p><img src=b.png><table><tr><td>信息内";

        assertThat(reason(cut.formatted(TITLE))).isEqualTo(RejectionReason.CUT_OFF);
        assertThat(reason(cut.formatted("<h1>《歙县2023年政府信息公开工作年度报告》解读</h1>"))).isEqualTo(RejectionReason.EXPLANATION);
    }
}
