package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the style sheets that a page brings along")
class StyleSheetsTest {

    private static String shown(String head, String inCell) {
        Document page = Reading.of("<html><head>" + head + "</head><body><table class=report><tr><td>行政许可<td>" + inCell
                + "</tr></table></body></html>");
        return cell(onlyGrid(page), "r1c2").text();
    }

    private static String shownBy(String sheet) {
        return shown("<style>" + sheet + "</style>", "12<span class=\"mark old\" id=x>7</span>");
    }

    @ParameterizedTest
    @DisplayName("hide what their rules hide on a screen")
    @ValueSource(
            strings = {
                ".old{display:none}",
                ".OTHER, .old { color: red; DISPLAY : none }",
                "#x{visibility:hidden}",
                "table.report td span.old{opacity:0}",
                "<!-- .old{display:none} -->",
                "/* .old{display:block} */ .old{display:none} /* later */",
                "@charset 'utf-8'; @font-face{font-family:a;src:url(a)} .old{display:none}",
                "@media print{.old{display:inline}} @media screen{.old{display:none}}",
                "@media only print{p{color:red} .mark{display:inline}} .old{position:absolute;left:-9999px}",
                ".old{display:none} span{display:inline}",
                ".old{display:none!important} .mark.old{display:inline}",
                "td > span{display:none}",
                "td span:last-child{display:none}",
                ".old{clip:rect(0, 0, 0, 0)}",
                ".old{font-size:0}",
                ".old{display:none"
            })
    void hide(String sheet) {
        assertThat(shownBy(sheet)).isEqualTo("12");
    }

    @ParameterizedTest
    @DisplayName("hide nothing by rules for print, for other elements, or that stronger and later ones take back")
    @ValueSource(
            strings = {
                "@media print{.old{display:none}}",
                "@media not screen{.old{display:none}}",
                "@media screen and (max-width:600px){.old{display:none}}",
                ".old:hover{display:none}",
                ".old::after{display:none}",
                ".older{display:none}",
                "p .old{display:none}",
                ".old{display:none} .old{display:inline}",
                "span.old{display:inline} .old{display:none}",
                "#x{display:inline} .old{display:none}",
                ".old{background-position:-9999px 0;opacity:0.9}"
            })
    void hideNothing(String sheet) {
        assertThat(shownBy(sheet)).isEqualTo("127");
    }

    @Test
    @DisplayName("count less than the element's own style")
    void ownStyleCountsMore() {
        assertThat(shown("<style>.a{display:none}</style>", "1<span class=a style='display:inline'>2</span>"))
                .isEqualTo("12");
        assertThat(shown("<style>.a{display:inline}</style>", "1<span class=a style='display:none'>2</span>"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("say nothing where they stand in a comment, or are for print")
    void ofNoUse() {
        String hidden = ".old{display:none}</style>";
        assertThat(shown("<!--[if IE]><style>" + hidden + "<![endif]-->", "1<i class=old>2</i>"))
                .isEqualTo("12");
        assertThat(shown("<style media=print>" + hidden, "1<i class=old>2</i>")).isEqualTo("12");
    }

    @Test
    @DisplayName("strike and raise as an element's own style does")
    void strikeAndRaise() {
        assertThat(shown("<style>.d{text-decoration:line-through}</style>", "<span class=d>5</span>6"))
                .isEqualTo("6");
        assertThat(shown("<style>.n{vertical-align:super;font-size:70%}</style>", "5120<span class=n>1</span>"))
                .isEqualTo("5120^1");
    }

    @Test
    @DisplayName("that hide rows have them told")
    void hideRows() {
        Document page = Reading.of("<style>tr.last{display:none}</style><table><tr class=last><td>规章<td>9</tr>"
                + "<tr><td>规章<td>3</tr></table>");
        assertThat(onlyGrid(page).rows().get(0)).allMatch(Cell::hidden);
        assertThat(onlyGrid(page).rows().get(1)).noneMatch(Cell::hidden);
        assertThat(page.remarks())
                .extracting(remark -> remark.code() + " " + remark.detail())
                .containsExactly("hidden_content 规章");
    }

    @Test
    @DisplayName("do not hide a page as a whole, which its scripts show once it is loaded")
    void wholePage() {
        Document page = Reading.of("<style>body{visibility:hidden}</style><body><p>年报</p></body>");
        assertThat(page.paragraphs().map(Paragraph::standing)).containsExactly(Paragraph.Standing.SHOWN);
    }
}
