package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.document.Paragraph;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A report's sentences against its tables")
class NarratedTest {
    private static final Map<String, Integer> TABLES = Map.of(
            "application.received.total", 8,
            "application.carried_in.total", 1,
            "application.total.total", 7,
            "application.carried_out.total", 2,
            "review.reconsideration.total", 3,
            "review.litigation_direct.total", 1,
            "review.litigation_after_reconsideration.total", 1,
            "disclosure.fee.amount", 36);

    @ParameterizedTest
    @CsvSource({
        "2024年新收政府信息公开申请9件。, application.received.total, 8",
        "全年共受理政府信息公开申请10件，均按期答复。, application.received.total, 8",
        "收到信息公开申请12件，办结信息公开申请6件。, application.received.total, 8",
        "新收信息公开申请12件，办结信息公开申请7件。, application.received.total, 8",
        "我局办结政府信息公开申请6件。, application.total.total, 7",
        "政府信息公开申请中上年结转2件。, application.carried_in.total, 1",
        "信息公开申请结转下年度继续办理3件。, application.carried_out.total, 2",
        "因政府信息公开引起的行政复议4件。, review.reconsideration.total, 3",
        "因政府信息公开引起的行政诉讼5起。, review.litigation_direct.total, 2",
        "本年度未收到政府信息公开申请。, application.received.total, 8",
        "未发生因政府信息公开引起的行政复议、行政诉讼。, review.reconsideration.total, 3",
        "本年度未收取任何费用。, disclosure.fee.amount, 36"
    })
    @DisplayName("are told where they state another number, with the paragraph")
    void differing(String text, String figure, String expected) {
        List<Finding> findings = read(text);

        assertThat(findings).first().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("text_differs");
            assertThat(finding.figure().orElseThrow().value()).isEqualTo(figure);
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.address()).isEqualTo(new SourceAddress("p[7]"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年新收政府信息公开申请8件，结转下年度2件。",
                "全年收到政府信息公开申请9件，办结信息公开申请7件。",
                "全市收到政府信息公开申请120件。",
                "2021年以来累计受理政府信息公开申请300件。",
                "政府信息公开热线受理咨询1200件。",
                "公开政府信息70条，受理许可申请9487件。",
                "因政府信息公开引起的行政复议3件、行政诉讼2件。",
                "本年度没有产生信息公开处理费。",
                "申请人逾期未按收费通知要求缴纳费用",
                "行政复议 | 4件"
            })
    @DisplayName("are passed over where they agree, or count for others or something else")
    void agreeing(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static List<Finding> read(String text) {
        return Narrated.differing(
                List.of(new Paragraph(text, new SourceAddress("p[7]"))),
                TABLES.entrySet().stream()
                        .map(figure -> new Figure(
                                new FigureCode(figure.getKey()),
                                new FigureValue.Stated(BigDecimal.valueOf(figure.getValue())),
                                "",
                                new SourceAddress("")))
                        .toList());
    }
}
