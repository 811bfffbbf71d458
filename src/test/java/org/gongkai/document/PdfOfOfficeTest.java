package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** What office programs print, beside the tables that a person drew. */
class PdfOfOfficeTest {

    private static List<List<String>> texts(PdfSketch sketch) {
        return Reading.texts(Reading.onlyGrid(Reading.of(sketch.bytes())));
    }

    /** One row of a label and a figure, the latter with room for three digits. */
    private static PdfSketch narrow() {
        return new PdfSketch().frame(100, 100, 40, 1, 60, 20).text(102, 124, "label");
    }

    @Test
    void aDigitThatATrackedDeletionStrikesThroughIsNotRead() {
        Document document = Reading.of(new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(105, 114, "label")
                .text(165, 114, "7")
                .line(165, 111, 170.6, 111)
                .text(170.6, 114, "0")
                .bytes());

        assertThat(Reading.texts(Reading.onlyGrid(document))).containsExactly(List.of("label", "0"));
        assertThat(document.remarks())
                .extracting(Remark::code, Remark::detail)
                .containsExactly(tuple("struck_content", "7"));
    }

    @Test
    void anUnderlinedNumberAndOneBelowALineOfTheTableAreRead() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 2, 60, 60)
                .text(105, 114, "label")
                .text(165, 114, "70")
                .line(165, 115, 176.2, 115)
                .text(105, 134, "other")
                .text(165, 124, "12");

        assertThat(texts(sketch)).containsExactly(List.of("label", "70"), List.of("other", "12"));
    }

    @Test
    void linesBelowTheWordsOfATrackedInsertionPartNoRow() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 38, 60)
                .text(102, 114, "label")
                .line(102, 115, 102 + width("label"), 115)
                .text(102, 128, "goes on")
                .line(102, 129, 102 + width("goes on"), 129)
                .text(165, 121, "12");

        assertThat(texts(sketch)).containsExactly(List.of("label\ngoes on", "12"));
    }

    private static double width(String text) {
        try {
            return new PDType1Font(FontName.HELVETICA).getStringWidth(text) / 1000 * PdfSketch.SIZE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void aNumberBrokenInTheLastRowIsWholeWhereAHeadingFollowsOnTheNextPage() {
        PdfSketch sketch = narrow().text(162, 114, "123").text(162, 126, "45").nextPage();

        assertThat(texts(sketch.heading(100, 60).frame(100, 100, 20, 1, 60, 60).text(102, 114, "other"), 0))
                .containsExactly(List.of("label", "12345"));
    }

    @Test
    void aNumberBrokenInTheLastRowIsLeftAsPrintedWhereATableFollowsOnTheNextPage() {
        PdfSketch sketch = narrow().text(162, 114, "123").text(162, 126, "45").nextPage();

        assertThat(texts(sketch.frame(300, 100, 20, 1, 60, 60).text(302, 114, "other"), 0))
                .containsExactly(List.of("label", "123\n45"));
    }

    private static List<List<String>> texts(PdfSketch sketch, int grid) {
        return Reading.texts(
                Reading.of(sketch.bytes()).grids().skip(grid).findFirst().orElseThrow());
    }

    @Test
    void aNumberBrokenBeforeItsUnitOrBehindASpaceIsWhole() {
        assertThat(texts(narrow().text(162, 112, "123").text(162, 122, "45").text(172, 132, "x")))
                .containsExactly(List.of("label", "12345\nx"));
        assertThat(texts(narrow().text(162, 112, "\u00A012").text(162, 122, "5")))
                .containsExactly(List.of("label", "\u00A0125"));
    }

    @Test
    void figuresPartedByALineBesideTheLabelOfBothAreOneRow() {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 180, 100)
                .line(160, 116, 200, 116)
                .line(100, 140, 200, 140)
                .line(100, 100, 200, 100)
                .line(100, 100, 100, 140)
                .line(160, 100, 160, 140)
                .line(180, 100, 180, 140)
                .line(200, 100, 200, 140)
                .text(102, 112, "label")
                .text(162, 112, "123")
                .text(162, 128, "4")
                .text(182, 112, "0");

        assertThat(texts(sketch)).containsExactly(List.of("label", "1234", "0"), List.of());
    }

    @Test
    void numbersPartedByALineStayTwoWhereTheFirstHasRoomForMore() {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 200, 100)
                .line(160, 116, 200, 116)
                .line(100, 140, 200, 140)
                .line(100, 100, 100, 140)
                .line(160, 100, 160, 140)
                .line(200, 100, 200, 140)
                .text(102, 112, "label")
                .text(162, 112, "12")
                .text(162, 128, "4");

        assertThat(texts(sketch)).containsExactly(List.of("label", "12"), List.of("4"));
    }

    @Test
    void aRowCutBelowARepeatedHeaderIsOneRow() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 2, 60, 60)
                .text(105, 114, "item")
                .text(165, 114, "count")
                .text(102, 134, "a label whic")
                .text(165, 134, "5")
                .nextPage()
                .frame(100, 40, 20, 3, 60, 60)
                .text(105, 54, "item")
                .text(165, 54, "count")
                .text(102, 74, "h goes")
                .text(102, 94, "next")
                .text(165, 94, "6");

        assertThat(texts(sketch))
                .containsExactly(List.of("item", "count"), List.of("a label whic\nh goes", "5"), List.of("next", "6"));
    }

    @Test
    void wordsThatFlowOverTheEndOfThePageBelongToTheCellAboveThem() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 118, "a label whic")
                .text(165, 118, "5")
                .text(102, 129, "h goes")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "next")
                .text(165, 54, "6");

        assertThat(texts(sketch)).containsExactly(List.of("a label whic\nh goes", "5"), List.of("next", "6"));
    }

    @Test
    void aNoteBelowATableAtTheEndOfThePageIsNoPartOfIt() {
        Document document = Reading.of(new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 118, "label")
                .text(165, 118, "5")
                .text(102, 129, "note")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "next")
                .text(165, 54, "6")
                .bytes());

        assertThat(document.grids()).hasSize(2);
        assertThat(Reading.paragraphs(document)).containsExactly("note");
    }

    @Test
    void aLabelOverTwoRowsOfAHeaderThatTheEndOfThePageCutsIsOneCell() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 114, "a label whic")
                .text(165, 114, "upper")
                .nextPage()
                .frame(100, 40, 20, 2, 60, 60)
                .text(102, 54, "h goes")
                .text(165, 54, "lower")
                .text(102, 74, "next")
                .text(165, 74, "6");

        assertThat(texts(sketch))
                .containsExactly(List.of("a label whic\nh goes", "upper"), List.of("lower"), List.of("next", "6"));
    }

    @Test
    void aLabelBesideTheRowsWhoseColumnNoLineClosesDoesNotEndTheTable() {
        Document document = Reading.of(new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(80, 114, "all")
                .text(102, 114, "label")
                .text(165, 114, "5")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "next")
                .text(165, 54, "6")
                .bytes());

        assertThat(Reading.texts(Reading.onlyGrid(document)))
                .containsExactly(List.of("label", "5"), List.of("next", "6"));
        assertThat(Reading.paragraphs(document)).containsExactly("all");
    }

    /** Lines between cells that end before the border, which is a frame of its own. */
    private static PdfSketch apart(double border) {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 220, 100)
                .line(100, 120, 220, 120)
                .line(100, 140, 220, 140)
                .line(160, 100, 160, 140)
                .line(border, 90, border, 150);
        return sketch.text(102, 114, "label").text(102, 134, "other");
    }

    @Test
    void aNumberThatReachesOverTheEndsOfTheLinesToTheBorderIsWhole() {
        PdfSketch sketch = apart(225).text(202, 114, "6893").text(219, 134, "8");

        assertThat(texts(sketch)).containsExactly(List.of("label", "6893"), List.of("other", "8"));
    }

    @Test
    void aNumberThatReachesOutOfATableWithoutABorderIsIllegible() {
        PdfSketch sketch = apart(300).text(202, 114, "6893").text(219, 134, "8");

        assertThat(texts(sketch))
                .containsExactly(List.of("label", "689" + Glyph.ILLEGIBLE), List.of("other", Glyph.ILLEGIBLE));
    }

    @Test
    void figuresThatLinesPartTwiceBesideTheLabelOfAllAreOneRow() {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 200, 100)
                .line(160, 116, 200, 116)
                .line(160, 128, 200, 128)
                .line(100, 140, 200, 140)
                .line(100, 100, 100, 140)
                .line(160, 100, 160, 140)
                .line(180, 100, 180, 140)
                .line(200, 100, 200, 140)
                .text(102, 112, "label")
                .text(162, 112, "751")
                .text(162, 125, "856")
                .text(162, 138, "2")
                .text(182, 112, "0");

        assertThat(texts(sketch)).containsExactly(List.of("label", "7518562", "0"), List.of(), List.of());
    }

    @Test
    void aCutLabelAboveARowThatBeginsAnewDoesNotEndTheReading() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 114, "a label whic")
                .text(165, 114, "upper")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "h goes")
                .text(165, 54, "1. lower");

        assertThat(String.join("", texts(sketch).get(0))).startsWith("a label whic");
    }

    @Test
    void twoLinesBetweenWhichNoCharacterFitsAreTheEdgeOfOneRow() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .frame(100, 123.5, 20, 1, 60, 60)
                .line(100, 120, 100, 123.5)
                .text(102, 114, "label")
                .text(165, 114, "5")
                .text(102, 137, "other")
                .text(165, 137, "6");

        assertThat(texts(sketch)).containsExactly(List.of("label", "5"), List.of("other", "6"));
    }

    @Test
    void aNameThatMovesOverTheEndOfThePageIsOneWithItsBlankCellWhereOthersAreCut() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60, 60)
                .text(102, 114, "a label whic")
                .text(225, 114, "third")
                .nextPage()
                .frame(100, 40, 20, 2, 60, 60, 60)
                .text(102, 54, "h goes")
                .text(165, 54, "second")
                .text(102, 74, "4")
                .text(165, 74, "5")
                .text(225, 74, "6");

        assertThat(texts(sketch))
                .containsExactly(List.of("a label whic\nh goes", "second", "third"), List.of("4", "5", "6"));
    }

    /** The upper part of a row whose cells of figures are full of three digits, below a header that is repeated. */
    private static PdfSketch cutBelowHeader(String label, String figure) {
        return new PdfSketch()
                .frame(100, 100, 20, 2, 60, 20, 20)
                .text(105, 114, "item")
                .text(162, 114, "one")
                .text(182, 114, "two")
                .text(105, 134, label)
                .text(162, 134, figure)
                .text(182, 134, "7")
                .nextPage()
                .frame(100, 40, 20, 2, 60, 20, 20)
                .text(105, 54, "item")
                .text(162, 54, "one")
                .text(182, 54, "two");
    }

    @Test
    void digitsAreIllegibleWhereThoseBelowThePageMayBeTheirs() {
        PdfSketch sketch = cutBelowHeader("label", "123").text(105, 74, "ends").text(162, 74, "4");

        assertThat(texts(sketch))
                .containsExactly(
                        List.of("item", "one", "two"),
                        List.of("label", "\uFFFD", "7"),
                        List.of("ends", "\uFFFD", "\uFFFD"));
    }

    @Test
    void figuresBelowThePageWithoutALabelBelongToTheRowAbove() {
        assertThat(texts(cutBelowHeader("label", "").text(162, 74, "416")))
                .containsExactly(List.of("item", "one", "two"), List.of("label", "416", "7"));
    }

    @Test
    void aNumberBelowWhichNothingStandsOnTheNextPageIsWhole() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 60, 20)
                .text(102, 114, "label")
                .text(162, 114, "123")
                .text(162, 126, "456")
                .nextPage();

        assertThat(texts(sketch.frame(100, 40, 20, 1, 60, 20).text(102, 54, "other")))
                .containsExactly(List.of("label", "123456"), List.of("other", "\uFFFD"));
    }

    @Test
    void struckDigitsTakeTheRoomOfALine() {
        PdfSketch sketch = narrow().text(162, 112, "88")
                .line(162, 109, 173.1, 109)
                .text(173.1, 112, "4")
                .text(162, 124, "16");

        assertThat(texts(sketch)).containsExactly(List.of("label", "416"));
    }

    @Test
    void ofDoubleLinesTheInnerOnesTellTheRoomOfACell() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 60, 27)
                .line(157, 100, 157, 140)
                .line(163, 100, 163, 140)
                .text(105, 120, "label")
                .text(166, 112, "123")
                .text(166, 124, "4");

        assertThat(texts(sketch)).containsExactly(List.of("label", "1234"));
    }

    /** A header whose repetition had no room for the names, so that they go on in the row of figures. */
    private static PdfSketch header(String one, String two) {
        return new PdfSketch()
                .frame(100, 100, 40, 2, 60, 60)
                .text(102, 114, "all")
                .text(102, 154, "first")
                .text(102, 166, "name")
                .text(162, 154, "second")
                .nextPage()
                .frame(100, 40, 30, 3, 60, 60)
                .text(102, 54, "all")
                .text(102, 94, "first")
                .text(102, 112, one)
                .text(102, 124, "5")
                .text(162, 112, two)
                .text(162, 124, "6");
    }

    @Test
    void namesOfARepeatedHeaderThatGoOnInTheRowBelowAreNoPartOfItsFigures() {
        assertThat(texts(header("name", "second")))
                .containsExactly(List.of("all", ""), List.of("first\nname", "second"), List.of("5", "6"));
    }

    @Test
    void wordsBeforeFiguresStayWithThemUnlessTheyAreTheHeadersToTheLetter() {
        assertThat(texts(header("name", "secund")))
                .containsExactly(
                        List.of("all", ""),
                        List.of("first\nname", "second"),
                        List.of("first", ""),
                        List.of("name\n5", "secund\n6"));
    }

    @Test
    void aNumberAboveAnotherTableOfItsPageIsWhole() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 60, 20)
                .text(102, 114, "label")
                .text(162, 114, "123")
                .text(162, 126, "45")
                .frame(100, 160, 20, 1, 60, 60)
                .text(102, 174, "other")
                .nextPage();

        assertThat(texts(sketch.frame(100, 40, 20, 1, 60, 60).text(102, 54, "next"), 0))
                .containsExactly(List.of("label", "12345"));
    }

    @Test
    void aLabelAloneBelowNamesIsNoPartOfThemSinceARowOfBlankCellsMayBeginSo() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 114, "a label whic")
                .text(165, 114, "name")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "h goes");

        assertThat(texts(sketch)).containsExactly(List.of("a label whic", "name"), List.of("h goes", ""));
    }

    @Test
    void blankCellsBelowEachOtherAreThoseOfTwoRowsWhereALabelOfBothIsCut() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60, 60)
                .text(102, 114, "a label whic")
                .text(165, 114, "one")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 20, 40, 60)
                .text(102, 54, "h goes")
                .text(162, 54, "two");

        assertThat(texts(sketch)).containsExactly(List.of("a label whic\nh goes", "one", ""), List.of("two", "", ""));
    }
}
