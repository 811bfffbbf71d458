package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;
import static org.gongkai.document.Reading.paragraphs;
import static org.gongkai.document.Reading.texts;

import java.util.List;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;

class HtmlTableTest {

    @Test
    void addressesEachCellByItsTableRowAndColumn() {
        Document page = Reading.of("<table><tr><td>a<td>b</table><table><tr><td>c<td>d<tr><td>e<td>f</table>");

        List<Grid> grids = page.grids().toList();
        assertThat(grids).extracting(grid -> grid.address().value()).containsExactly("table[1]", "table[2]");
        assertThat(cell(grids.get(1), "r2c1").text()).isEqualTo("e");
        assertThat(cell(grids.get(1), "r2c1").address().value()).isEqualTo("table[2]/r2c1");
    }

    @Test
    void givesTheCellsBelowAMergedLabelTheirTrueColumns() {
        Grid grid = onlyGrid(Reading.of("""
                <table>
                <tr><td rowspan="3">三、本年度办理结果</td><td rowspan=2>（三）不予公开</td><td>1.属于国家秘密</td><td>7</td></tr>
                <tr><td>2.其他法律行政法规禁止公开</td><td>8</td></tr>
                <tr><td colspan=2>（七）总计</td><td>15</td></tr>
                </table>"""));

        assertThat(cell(grid, "r1c1").rowSpan()).isEqualTo(3);
        assertThat(cell(grid, "r2c3").text()).isEqualTo("2.其他法律行政法规禁止公开");
        assertThat(cell(grid, "r2c4").text()).isEqualTo("8");
        assertThat(cell(grid, "r3c2").columnSpan()).isEqualTo(2);
        assertThat(cell(grid, "r3c4").text()).isEqualTo("15");
        assertThat(texts(grid).get(1)).containsExactly("2.其他法律行政法规禁止公开", "8");
    }

    @Test
    void letsOverlappingRowspansPushCellsToTheNextFreeColumn() {
        Grid grid = onlyGrid(Reading.of("""
                <table>
                <tr><td>a</td><td rowspan=3>b</td><td>c</td></tr>
                <tr><td rowspan=2>d</td><td>e</td></tr>
                <tr><td>f</td></tr>
                </table>"""));

        assertThat(cell(grid, "r2c1").text()).isEqualTo("d");
        assertThat(cell(grid, "r2c3").text()).isEqualTo("e");
        assertThat(cell(grid, "r3c3").text()).isEqualTo("f");
    }

    @Test
    void keepsBlankCellsAndRaggedRows() {
        Grid grid = onlyGrid(
                Reading.of("<table><tr><td>a<td>&nbsp;<td>c<tr><td>d<tr></tr><tr><th></th><th>e</th></tr></table>"));

        assertThat(texts(grid)).containsExactly(List.of("a", "", "c"), List.of("d"), List.of(), List.of("", "e"));
        assertThat(cell(grid, "r1c2").isBlank()).isTrue();
    }

    @Test
    void readsCellsAndRowsWhoseEndTagsAreMissing() {
        Grid grid = onlyGrid(Reading.of("<table><tr><th>自然人<th>总计<tr><td>1<td>2</table>"));

        assertThat(texts(grid)).containsExactly(List.of("自然人", "总计"), List.of("1", "2"));
    }

    @Test
    void clipsSpansToTheTable() {
        Grid grid = onlyGrid(Reading.of("""
                <table>
                <tr><td colspan=1000000>标题</td></tr>
                <tr><td>a</td><td>b</td><td rowspan=65534>c</td></tr>
                <tr><td colspan=0>d</td><td rowspan=0>e</td></tr>
                <tr><td>f</td></tr>
                </table>"""));

        assertThat(cell(grid, "r1c1").columnSpan()).isEqualTo(3);
        assertThat(cell(grid, "r2c3").rowSpan()).isEqualTo(3);
        assertThat(cell(grid, "r3c1").columnSpan()).isEqualTo(1);
        assertThat(cell(grid, "r3c2").rowSpan()).isEqualTo(2);
    }

    @Test
    void endsARowspanWithItsRowGroup() {
        Grid grid = onlyGrid(
                Reading.of("<table><thead><tr><td rowspan=5>a<td>b</thead><tbody><tr><td>c<td>d</tbody></table>"));

        assertThat(cell(grid, "r1c1").rowSpan()).isEqualTo(1);
        assertThat(cell(grid, "r2c1").text()).isEqualTo("c");
    }

    @Test
    void placesAFooterLastAsBrowsersDo() {
        Grid grid = onlyGrid(Reading.of("<table><tfoot><tr><td>注<td>x</tfoot><tbody><tr><td>c<td>d</tbody></table>"));

        assertThat(texts(grid)).containsExactly(List.of("c", "d"), List.of("注", "x"));
    }

    @Test
    void rejectsATableWiderThanAnySheet() {
        String page = "<table><tr>" + "<td colspan=1000>x".repeat(20) + "</table>";

        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> Reading.of(page))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void rejectsMoreCellsThanTheLimit() {
        HtmlReader strict = new HtmlReader(new Limits(3, 100, 9, 9, 9, 99, 1 << 20, 500));

        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> strict.read(Content.of("<table><tr><td>1<td>2<tr><td>3<td>4</table>")))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void descendsIntoLayoutTablesWithoutMakingThemGrids() {
        Document page = Reading.of("""
                <table><tr><td>网站导航</td><td>
                  <p>一、总体情况</p>
                  <table><tr><td><p>二、主动公开政府信息情况</p>
                    <table><tr><td>规章</td><td>3</td></tr><tr><td>行政许可</td><td>5</td></tr></table>
                  </td></tr></table>
                </td></tr></table>""");

        assertThat(texts(onlyGrid(page))).containsExactly(List.of("规章", "3"), List.of("行政许可", "5"));
        assertThat(onlyGrid(page).address().value()).isEqualTo("table[1]");
        assertThat(paragraphs(page)).containsExactly("网站导航", "一、总体情况", "二、主动公开政府信息情况");
    }

    @Test
    void takesATableAroundAnArticleForLayout() {
        Document page = Reading.of("<table><tr><td>栏目<td><h1>某局年报</h1>" + "<p>段落</p>".repeat(15) + "</table>");

        assertThat(page.grids()).isEmpty();
        assertThat(paragraphs(page)).startsWith("栏目", "某局年报", "段落").hasSize(17);
    }

    @Test
    void keepsATableWhoseCellsHoldOneCellTables() {
        Grid grid = onlyGrid(Reading.of("""
                <table><tr><td><table><tr><td>规章</td></tr></table></td><td><table><tr><td>12</td></tr></table></td></tr>
                <tr><td>行政许可</td><td>34</td></tr></table>"""));

        assertThat(texts(grid)).containsExactly(List.of("规章", "12"), List.of("行政许可", "34"));
    }

    @Test
    void keepsATableThatCaughtTheNextOneInItsLastCell() {
        String row = "<tr><td>行</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>";
        String figures = "<table>" + row.repeat(5);
        Document page = Reading.of(figures + "<tr><td>末<h3>四、复议</h3>" + figures + "</table></td></tr></table>");

        List<Grid> grids = page.grids().toList();
        assertThat(grids).hasSize(2);
        assertThat(texts(grids.get(0)).get(4)).containsExactly("行", "1", "2", "3", "4");
        assertThat(texts(grids.get(1))).hasSize(5);
        assertThat(paragraphs(page)).containsExactly("末", "四、复议");
    }

    @Test
    void neverJoinsTheCellsOfASmallTableInsideACell() {
        String row = "<tr><td>行</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>";
        Grid grid = onlyGrid(Reading.of("<table>" + row.repeat(5)
                + "<tr><td>末</td><td><table><tr><td>5</td><td>6</td></tr></table></td></tr></table>"));

        assertThat(cell(grid, "r6c2").text()).isEqualTo("5 6");
    }

    @Test
    void readsACaptionBeforeItsTable() {
        Document page = Reading.of("<table><caption>四、行政复议</caption><tr><td>0<td>1</table>");

        assertThat(paragraphs(page)).containsExactly("四、行政复议");
        assertThat(page.blocks().get(1)).isInstanceOf(Grid.class);
    }

    @Test
    void readsAPieceCutOutOfATable() {
        Grid grid = onlyGrid(Reading.of("<tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>2</td></tr>"));

        assertThat(texts(grid)).containsExactly(List.of("规章", "1"), List.of("行政许可", "2"));
    }

    @Test
    void survivesAHundredThousandNestedTags() {
        for (String tag : List.of("div", "b", "span style='display:none'")) {
            Document page = Reading.of("<html><body><p>前</p>" + ("<" + tag + ">").repeat(100_000) + "<p>后</p>");

            assertThat(paragraphs(page)).as(tag).contains("前");
        }
    }

    @Test
    void rejectsTablesWithinEachOtherBeyondTheLimit() {
        assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> Reading.of("<table><tr><td>".repeat(100_000)))
                .satisfies(rejected -> assertThat(rejected.detail()).contains("gongkai.limits.nesting"));
    }

    @Test
    void takesTheCellThatAPageEndsInForNoFigure() {
        Document page = Reading.of("<html><body><table><tr><td>规章</td><td>1");

        assertThat(cell(onlyGrid(page), "r1c2").text()).isEqualTo("1\n\uFFFD");
        assertThat(page.remarks())
                .containsExactly(
                        new Remark("cut_off", "1", cell(onlyGrid(page), "r1c2").address()));
    }

    @Test
    void saysThatAPageEndsBetweenTwoCells() {
        Document page = Reading.of("<html><body><table><tr><td>规章</td><td>1</td><td wid");

        assertThat(texts(onlyGrid(page))).containsExactly(List.of("规章", "1"));
        assertThat(page.remarks()).extracting(Remark::code).containsExactly("cut_off");
    }

    @Test
    void asksNoScriptWhereAPageEnds() {
        Document page = Reading.of("<table><tr><td>1</td></tr></table><script>write('<td>')</script>");

        assertThat(page.remarks()).isEmpty();
    }
}
