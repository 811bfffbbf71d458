package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.paragraphs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void keepsEveryLineAsItIs() {
        Document text = Reading.of("规章 |\r\n\r\n 3 | 4\t|\n| 行政<br>许可 |\r末");

        assertThat(paragraphs(text)).containsExactly("规章 |", "", " 3 | 4\t|", "| 行政<br>许可 |", "末");
        assertThat(text.blocks().get(2).address().value()).isEqualTo("line 3");
    }

    @Test
    void readsEveryCharsetThatTextArrivesIn() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030")}) {
            assertThat(paragraphs(Reading.of("𠮷镇\n规章 3", charset)))
                    .as(charset.name())
                    .containsExactly("𠮷镇", "规章 3");
        }
        assertThat(paragraphs(Reading.of("\uFEFF规章 3"))).containsExactly("规章 3");
    }

    @Test
    void takesTheMarkdownHeadingAsTitle() {
        assertThat(Reading.of("前言\n# 某局2023年年报\n# 二").title()).contains("某局2023年年报");
    }

    @Test
    void leavesOutTheRuleOfATableWhoseHeaderHasFewerCells() {
        assertThat(paragraphs(Reading.of("| 甲 | 乙 |\n|---|:-:|-|---|\n| 1 | 2 | 3 | 4 |")))
                .containsExactly("| 甲 | 乙 |", "| 1 | 2 | 3 | 4 |");
    }

    @Test
    void keepsALastRowOfDashesAndDashesInWords() {
        String text = "甲 | 乙\n甲---|---\n乙 | 丙\n--- ---\n丁 | 戊\n| --- |\n己 | 庚\n-- | --- | --\n1 | 2 | 3";
        assertThat(paragraphs(Reading.of(text))).containsExactly(text.split("\n"));
        assertThat(paragraphs(Reading.of("| 甲 | 乙 |\n|---|---|---|"))).containsExactly("| 甲 | 乙 |", "|---|---|---|");
    }

    @Test
    void takesTheFirstLineAsTitleOnlyWhereItNamesAReport() {
        assertThat(Reading.of("\n某局2023年政府信息公开工作年度报告\n一").title()).contains("某局2023年政府信息公开工作年度报告");
        assertThat(Reading.of("一、总体情况\n某局2023年年报").title()).isEmpty();
        assertThat(Reading.of("上一篇：某区2023年年报\n发布时间：2024-01-20 来源：某区\n某局2023年年报").title())
                .contains("某局2023年年报");
        assertThat(Reading.of("根据条例，编制本年度报告。全文共六部分。").title()).isEmpty();
    }

    @Test
    void aPageNumberPartsNoTableOfMarkdown() {
        String table = "| a | b |\n| --- | --- |\n| 1 | 2 |\n";

        assertThat(Reading.of(table + "\n- 3 -\n| 3 | 4 |\n").grids())
                .singleElement()
                .satisfies(grid -> assertThat(grid.rows()).hasSize(3));
        assertThat(Reading.of(table + "- 3 -\n| 3 | 4 | 5 |\n").grids())
                .singleElement()
                .satisfies(grid -> assertThat(grid.rows()).hasSize(2));
        assertThat(Reading.of(table + "三、收到和处理\n" + table).grids()).hasSize(2);
        assertThat(paragraphs(Reading.of(table + "- 3 -\n| 3 | 4 |\n"))).containsExactly("- 3 -");
    }
}
