package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A title")
class PaperWordsTest {
    private static final PaperWords WORDS = PaperWords.standard();

    @ParameterizedTest
    @DisplayName("says what a paper is")
    @CsvSource({
        "report, 歙县财政局2023年政府信息公开工作年度报告",
        "report, 2022年度歙县政府信息公开年报",
        "report, 歙县人民政府办公室关于2021年政府信息公开工作情况的报告",
        "report, 关于公布歙县2024年政府信息公开工作年度报告的通知",
        "report, 歙 县 ２０２３ 年政府信息公開工作年度報告",
        "report, 歙县2023年政府信息公开工作年度报告（2024年1月公布）",
        "report, 歙县政务公开政策解读中心2023年政府信息公开工作年度报告",
        "report, 歙县融媒体中心（政策解读科）2023年政府信息公开工作年度报告",
        "report, 歙县2023年政府信息公开工作年度报告（含解读）",
        "report, 歙县2023年政府信息公开工作年度报告及解读",
        "report, 歙县2023年1月至12月政府信息公开工作年度报告",
        "report, 2024年1月歙县发布2023年度政府信息公开工作报告",
        "statistics, 歙县2023年度第一季度政府信息公开工作报告",
        "explanation, 《歙县2023年政府信息公开工作年度报告》解读",
        "explanation, 歙县2023年政府信息公开工作年度报告解读_歙县人民政府",
        "explanation, 歙县2023年政府信息公开工作年度报告（图文解读）",
        "explanation, 【一图读懂】歙县2023年政府信息公开工作年度报告",
        "explanation, 图解 | 2023年政府信息公开年报",
        "explanation, 解读：歙县2023年政府信息公开工作年度报告",
        "explanation, 关于《歙县2023年政府信息公开工作年度报告》的政策说明",
        "statistics, 歙县2023年第二季度政府信息公开情况统计表",
        "statistics, 歙县2023年2季度依申请公开办理情况",
        "statistics, 歙县2024年上半年政府信息公开工作总结",
        "statistics, 歙县2023年7月政府信息公开月报",
        "statistics, 歙县2023年十一月份主动公开信息统计",
        "statistics, 歙县政府信息公开2023年半年报",
        "statistics, 2023年第一季度政府信息公开工作报告",
        "other, 歙县2023年政务公开工作要点",
        "other, 歙县财政局政府信息公开指南",
        "other, 政府信息公开年度报告制度",
        "other, 关于做好2023年政府信息公开工作年度报告编制工作的通知",
        "nothing, 歙县2023年1月至12月政府信息公开情况统计表",
        "nothing, 2024年第一季度政务公开工作要点",
        "nothing, 2023年法治政府建设年度报告",
        "nothing, 关于开展政策解读工作的情况",
        "nothing, 2024年1月15日政府信息公开情况",
        "nothing, 首页",
        "nothing, 歙县统计局2023年第三季度经济运行情况",
    })
    void says(String kind, String title) {
        assertThat(new Object[] {
                    WORDS.isReport(title), WORDS.isExplanation(title), WORDS.isStatistics(title), WORDS.isOther(title)
                })
                .as(title)
                .containsExactly(
                        kind.equals("report"),
                        kind.equals("explanation"),
                        kind.equals("statistics"),
                        kind.equals("other") || title.endsWith("要点"));
    }

    @ParameterizedTest
    @DisplayName("of an indicator of before 2019 is known with its number, note and place")
    @CsvSource({
        "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）, 主动公开政府信息数",
        "其中：主要负责同志参加新闻发布会次数, 主要负责同志参加新闻发布会次数",
        "3.网络申请数, 网络申请数",
        "五、行政诉讼数量（件）, 行政诉讼数量",
    })
    void indicator(String printed, String indicator) {
        assertThat(WORDS.indicator(printed)).contains(indicator);
    }

    @ParameterizedTest
    @DisplayName("of a row of today's form is no indicator of before 2019")
    @ValueSource(
            strings = {"一、本年新收政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密", "其他", "行政复议", "结果维持", "规章", "行政许可", "总计", "3.其他"})
    void rowOfToday(String printed) {
        assertThat(WORDS.indicator(printed)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("of a part that holds a table is known however it is worded")
    @ValueSource(
            strings = {
                "二、主动公开政府信息情况",
                "二、 主动公开政府信息的情况",
                "第二部分 主动公开情况",
                "（三）收到和处理政府信息公开申请情况",
                "三、收到和处理政府信息公开申请的情况：",
                "四、政府信息公开行政复议、行政诉讼情况",
                "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
            })
    void heading(String line) {
        assertThat(WORDS.isHeading(line)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("of another part, or a sentence, is no heading of one that holds a table")
    @ValueSource(strings = {"一、总体情况", "五、存在的主要问题及改进情况", "（一）主动公开政府信息情况良好，全年发布二百条", "我局认真做好主动公开政府信息工作，情况如上", "（二）依申请公开"})
    void otherHeading(String line) {
        assertThat(WORDS.isHeading(line)).isFalse();
    }
}
