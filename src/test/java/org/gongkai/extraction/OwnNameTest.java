package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Identification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a page's report is that of")
class OwnNameTest {
    private static final String TWO_LINES = "<p><b>歙县财政局</b></p><p><b>2023年政府信息公开工作年度报告</b></p>";

    private static String who(UnusualPage page) {
        Identification identification = page.read().identification();
        assertThat(identification.holds()).isEmpty();
        return identification.agency().orElseThrow().name() + " "
                + identification.year().orElseThrow().value();
    }

    @Test
    @DisplayName("its heading, whatever reports the links before it lead to")
    void relatedNews() {
        String news = "<ul><li><a href='t'>桂阳县教育局2021年政府信息公开工作年度报告</a><span>[2022-01-27]</span></li></ul>";
        assertThat(who(UnusualPage.usual().before(news))).isEqualTo("歙县财政局 2023");
        assertThat(who(UnusualPage.usual().before(news).title(TWO_LINES))).isEqualTo("歙县财政局 2023");
    }

    @Test
    @DisplayName("its heading, not of the article before or after")
    void neighbours() {
        String neighbour = "<div>上一篇：阿图什市教育局2022年政府信息公开工作年度报告</div>";
        assertThat(who(UnusualPage.usual().before(neighbour).title(TWO_LINES))).isEqualTo("歙县财政局 2023");
        assertThat(who(UnusualPage.usual().after(neighbour).title(TWO_LINES))).isEqualTo("歙县财政局 2023");
    }

    @Test
    @DisplayName("its heading, even where that is a link to itself")
    void headingIsLink() {
        assertThat(who(UnusualPage.usual().title("<h1><a href='#'>歙县财政局2023年政府信息公开工作年度报告</a></h1>")))
                .isEqualTo("歙县财政局 2023");
    }

    @Test
    @DisplayName("the body named behind the dash of its title")
    void behindDash() {
        assertThat(who(UnusualPage.usual().title("<h1>2023年度政府信息公开工作年度报告——歙县林业局</h1><p>现公布本机关年度报告。</p>")))
                .isEqualTo("歙县林业局 2023");
    }

    @Test
    @DisplayName("no year that the period denies and the day of signature makes impossible")
    void impossibleYear() {
        Identification identification = UnusualPage.usual()
                .title("<h1>歙县财政局2023年政府信息公开工作年度报告</h1><p>统计期限为2022年1月1日至2022年12月31日。</p>")
                .after("<p>歙县财政局</p><p>2023年1月20日</p>")
                .read()
                .identification();
        assertThat(identification.holds()).containsExactly(HoldReason.YEAR_UNKNOWN);
    }

    @Test
    @DisplayName("the year of its title where only the period is wrong")
    void wrongPeriod() {
        assertThat(who(UnusualPage.usual()
                        .title("<h1>歙县财政局2023年政府信息公开工作年度报告</h1><p>统计期限为2022年1月1日至2022年12月31日。</p>")
                        .after("<p>歙县财政局</p><p>2024年1月20日</p>")))
                .isEqualTo("歙县财政局 2023");
    }

    @Test
    @DisplayName("the row of a ledger, in the county that a column of it names")
    void countyColumn() {
        String columns = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";
        String ledger = "<table><tr><td colspan=16>2023年政府信息公开工作年度报告汇总表</td></tr><tr>"
                + UnusualPage.cells("所在区县|单位名称", " rowspan=2")
                + UnusualPage.cells("一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量", " colspan=7") + "</tr><tr>"
                + UnusualPage.cells(columns + "|" + columns, "") + "</tr><tr>"
                + UnusualPage.cells("歙县|水利局|1|2|3|4|5|6|21|1|2|3|4|5|6|21", "") + "</tr><tr>"
                + UnusualPage.cells("歙县|乡村振兴局|1|2|3|4|5|6|21|1|2|3|4|5|6|21", "") + "</tr></table>";
        assertThat(UnusualPage.reports("<html><body>" + ledger + "</body></html>"))
                .extracting(
                        report -> report.identification().agency().orElseThrow().name())
                .containsExactly("歙县水利局", "歙县乡村振兴局");
    }
}
