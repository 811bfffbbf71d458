package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;
import static org.gongkai.document.Reading.paragraphs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void startsAParagraphWhereABrowserStartsALine() {
        Document page = Reading.of("<h1>年报</h1><div>一<p>二<br>三</p><ul><li>四<li>五</ul>六<section>七</section></div>八");

        assertThat(paragraphs(page)).containsExactly("年报", "一", "二", "三", "四", "五", "六", "七", "八");
        assertThat(page.blocks().get(3).address().value()).isEqualTo("p[4]");
    }

    @Test
    void foldsWhiteSpaceAndJoinsSpansAsABrowserDoes() {
        Document page = Reading.of("<p>\n  全年&nbsp;&nbsp;收到\n\t<b>20</b><span>23</span> <i> 件</i>\n</p>");

        assertThat(paragraphs(page)).containsExactly("全年 收到 2023 件");
    }

    @Test
    void joinsANumberThatWordSplitOverSpans() {
        Grid grid = onlyGrid(Reading.of("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
                <style><!-- td {mso-ignore:padding} --></style></head><body lang=ZH-CN>
                <table class=MsoNormalTable border=1><tr style='mso-yfti-irow:0'>
                <td width=98 style='width:73.6pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><span
                style='font-family:宋体'>行政<span lang=EN-US>&nbsp;</span></span><span
                style='font-family:宋体'>许可</span><span lang=EN-US><o:p></o:p></span></p></td>
                <td><p class=MsoNormal><span lang=EN-US>20</span><span lang=EN-US style='color:black'>23</span><span
                lang=EN-US><o:p></o:p></span></p><![if !supportMisalignedColumns]><![endif]></td>
                </tr></table></body></html>"""));

        assertThat(cell(grid, "r1c1").text()).isEqualTo("行政 许可");
        assertThat(cell(grid, "r1c2").text()).isEqualTo("2023");
    }

    @Test
    void breaksTheLinesOfACell() {
        Grid grid = onlyGrid(Reading.of("<table><tr><td>本年新<br>制作数量<td> <p>a</p> <div>b</div> </table>"));

        assertThat(cell(grid, "r1c1").text()).isEqualTo("本年新\n制作数量");
        assertThat(cell(grid, "r1c2").text()).isEqualTo("a\nb");
    }

    @Test
    void leavesOutWhatNoReaderSees() {
        Document page = Reading.of("""
                <script>var a = "<table>";</script><style>p {}</style><!-- <p>旧</p> --><template><p>模板</p></template>
                <noscript>请启用脚本</noscript><p>见</p>""");

        assertThat(paragraphs(page)).containsExactly("见");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        Document page = Reading.of("<p>前</p><pre>\n规章 |\n\n3   |\n</pre><p>后 来</p>");

        assertThat(paragraphs(page)).containsExactly("前", "规章 |", "", "3   |", "后 来");
    }

    @Test
    void keepsTheLinesOfTextWithTablesInIt() {
        Document page = Reading.of("# 某局年报\n\n一、总体情况\n二、主动公开\n<table><tr>\n<td> 规章\n</td><td>3</td></tr></table>\n尾");

        assertThat(paragraphs(page)).containsExactly("# 某局年报", "", "一、总体情况", "二、主动公开", "", "尾");
        assertThat(cell(onlyGrid(page), "r1c1").text()).isEqualTo("规章");
    }

    @Test
    void readsAHiddenRowAndSaysSo() {
        Document page = Reading.of("""
                <table><tr><td>规章<td>3</tr><tr style="DISPLAY: none"><td>行政许可<td>5</tr>
                <tr><td>a<td style="visibility:hidden">7</td></tr></table>""");

        assertThat(cell(onlyGrid(page), "r2c2").text()).isEqualTo("5");
        assertThat(cell(onlyGrid(page), "r3c2").text()).isEqualTo("7");
        assertThat(page.remarks())
                .extracting(remark -> remark.code() + " " + remark.address() + " " + remark.detail())
                .containsExactly("hidden_content table[1]/r2c1 行政许可", "hidden_content table[1]/r3c2 7");
    }

    @Test
    void neverJoinsAHiddenDigitToTheOnesShown() {
        Document page = Reading.of("<table><tr><td>12<span style='display:none'>3</span><td>4<p hidden>5</p></table>");

        assertThat(cell(onlyGrid(page), "r1c1").text()).isEqualTo("12");
        assertThat(cell(onlyGrid(page), "r1c2").text()).isEqualTo("4");
        assertThat(page.remarks()).extracting(Remark::code).containsExactly("hidden_content", "hidden_content");
    }

    @Test
    void neverJoinsAStruckNumberToItsCorrection() {
        Document page = Reading.of(
                "<table><tr><td><del>5</del>6<td><span style='text-decoration:line-through'>7</span>8</table>");

        assertThat(cell(onlyGrid(page), "r1c1").text()).isEqualTo("6");
        assertThat(cell(onlyGrid(page), "r1c2").text()).isEqualTo("8");
        assertThat(page.remarks())
                .extracting(remark -> remark.code() + " " + remark.detail())
                .containsExactly("struck_content 5", "struck_content 7");
    }

    @Test
    void neverJoinsAFootnoteMarkToANumber() {
        Grid grid = onlyGrid(Reading.of("<table><tr><td>12<sup>1</sup><td>件数<sup>1</sup></table>"));

        assertThat(cell(grid, "r1c1").text()).isEqualTo("12^1");
        assertThat(cell(grid, "r1c2").text()).isEqualTo("件数1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style=\"vertical-align: super\">1</span>",
                "<span style='vertical-align:30%'>1</span>",
                "<font style='font-size:8px;vertical-align:text-top'>1</font>",
                "<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>1</span>",
                "<small>1</small>",
                "<sub>1</sub>",
                "<a href='#_ftn1'><span>1</span></a>",
                "<b><span style='vertical-align:super'><i>1</i></span></b>"
            })
    void neverJoinsARaisedMarkToANumber(String mark) {
        Grid grid = onlyGrid(Reading.of("<table><tr><td>12" + mark + "<td>件数" + mark + "<td>" + mark + "</table>"));

        assertThat(Reading.texts(grid).get(0)).containsExactly("12^1", "件数1", "1");
    }

    @Test
    void neverJoinsANumberToTheRaisedMarkBeforeIt() {
        Grid grid = onlyGrid(Reading.of("<table><tr><td><sup>1</sup>12<td><sup>1</sup> 12<td><sup>注</sup>12</table>"));

        assertThat(Reading.texts(grid).get(0)).containsExactly("1^12", "1 12", "注12");
    }

    @Test
    void readsANumberWhosePiecesAreRaisedAlike() {
        Grid grid = onlyGrid(
                Reading.of(
                        "<table><tr><td>"
                                + "<span style='top:.5pt;mso-text-raise:-.5pt'>5</span><span style='top:.5pt;mso-text-raise:-.5pt'>12</span>"
                                + "<td><span style='vertical-align:baseline'>4</span><span style='vertical-align:middle'>5</span></table>"));

        assertThat(Reading.texts(grid).get(0)).containsExactly("512", "45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opacity:0",
                "position:absolute;left:-9999px",
                "display:inline-block;text-indent:-9999px",
                "visibility:collapse",
                "DISPLAY : none !important",
                "position:absolute;clip:rect(0,0,0,0)"
            })
    void neverJoinsWhatAStyleHides(String style) {
        Grid grid = onlyGrid(Reading.of("<table><tr><td>12<span style='" + style + "'>7</span><td>b</table>"));

        assertThat(cell(grid, "r1c1").text()).isEqualTo("12");
    }

    @Test
    void knowsACellWithNothingButAPictureFromABlankOne() {
        Grid grid = onlyGrid(
                Reading.of(
                        "<table><tr><td><img src=n12.gif><td><img src=spacer.gif><td><img src=a.gif width=1><td>5<img src=b.gif>"
                                + "<td><script>document.write(5)</script><td><td><span style='display:none'><img src=c.gif></span></table>"));

        assertThat(grid.rows().get(0))
                .extracting(Cell::sight)
                .containsExactly(
                        Cell.Sight.PICTURED,
                        Cell.Sight.PLAIN,
                        Cell.Sight.PLAIN,
                        Cell.Sight.PLAIN,
                        Cell.Sight.PICTURED,
                        Cell.Sight.PLAIN,
                        Cell.Sight.PLAIN);
    }

    @Test
    void readsTheValuesOfFormFieldsInATable() {
        Grid grid = onlyGrid(Reading.of("""
                <table><tr><td><input type=text value=12><td><input type=hidden value=9><td><textarea>3</textarea>
                <td><select><option>1<option selected>2</select></table>"""));

        assertThat(Reading.texts(grid).get(0)).containsExactly("12", "", "3", "2");
    }

    @Test
    void textWithoutSizeAndNotesOfLibreOfficeAreNotShown() {
        Grid grid = Reading.onlyGrid(Reading.of("<table><tr><td><span style='font-size: 0px'>99</span>15</td>"
                + "<td><span style='font-size:0'><span style='font-size:14px'>8</span></span></td>"
                + "<td><span style='font-size:0.9em'>7</span></td><td>6<comment>上年为99件</comment></td></tr></table>"));
        assertThat(Reading.texts(grid)).containsExactly(List.of("15", "8", "7", "6"));
    }
}
