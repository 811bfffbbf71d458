package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlFactsTest {

    @Test
    void prefersTheArticleTitleOfThePage() {
        Document page = Reading.of("""
                <head><title>某市人民政府</title><meta name="ArticleTitle" content="某局2023年年报"></head><h1>某网</h1>""");

        assertThat(page.title()).contains("某局2023年年报");
    }

    @Test
    void prefersAHeadingThatNamesAReport() {
        assertThat(Reading.of("<title>某局2023年年度报告-某网</title><h1>某网</h1>").title())
                .contains("某局2023年年度报告-某网");
        assertThat(Reading.of("<title>某网</title><h1>某局<b>2023</b>年报告</h1>").title())
                .contains("某局2023年报告");
        assertThat(Reading.of("<title>某网</title><p>x").title()).contains("某网");
        assertThat(Reading.of("<p>x").title()).isEmpty();
    }

    @Test
    void takesTheHintsOfTheHead() {
        Document page = Reading.of("""
                <head><meta name="SiteIDCode" content="6523010001"><meta name="PubDate" content="2024-01-25 10:22">
                <link rel="canonical" href="https://www.CJS.gov.cn:8080/p12/a.htm"></head><p>x""");

        assertThat(page.hints())
                .containsEntry("site_id", "6523010001")
                .containsEntry("published", "2024-01-25")
                .containsEntry("host", "www.cjs.gov.cn");
    }

    @Test
    void takesTheHintsOfTheMetadataTableAndFooter() {
        Document page = Reading.of("""
                <table><tr><td>索 引 号：</td><td>11652301MB1234567X/2024-00012</td><td>发布日期</td><td>2024年1月5日</td></tr></table>
                <p>ICP备案 新ICP备1号 网站标识码：6523010001 联系我们</p>""");

        assertThat(page.hints())
                .containsEntry("index_number", "11652301MB1234567X/2024-00012")
                .containsEntry("published", "2024-01-05")
                .containsEntry("site_id", "6523010001");
    }

    @Test
    void takesNoIndexNumberFromATalkAboutIndexNumbers() {
        assertThat(Reading.of("<p>公开指南包括索引号、名称、内容概述</p>").hints()).isEmpty();
    }
}
