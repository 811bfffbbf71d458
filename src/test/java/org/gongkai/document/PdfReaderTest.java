package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.gongkai.submission.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

    /** Two rows and three columns, 60 wide and 20 high, from 100, 100. */
    private static PdfSketch table() {
        return new PdfSketch().frame(100, 100, 20, 2, 60, 60, 60);
    }

    private static List<List<String>> texts(PdfSketch sketch) {
        return Reading.texts(Reading.onlyGrid(Reading.of(sketch.bytes())));
    }

    @Test
    void aCellIsWhatLinesEncloseWhateverTheOrderOfPrinting() {
        Grid grid = Reading.onlyGrid(Reading.of(table().text(225, 134, "3")
                .text(165, 134, "22")
                .text(105, 134, "label")
                .text(225, 114, "total")
                .bytes()));

        assertThat(Reading.texts(grid)).containsExactly(List.of("", "", "total"), List.of("label", "22", "3"));
        assertThat(Reading.cell(grid, "r2c3").address().value()).isEqualTo("page[1]/table[1]/r2c3");
    }

    @Test
    void cellsWithoutALineBetweenThemAreOne() {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 220, 100)
                .line(160, 120, 220, 120)
                .line(100, 140, 220, 140)
                .line(100, 100, 100, 140)
                .line(160, 100, 160, 140)
                .line(220, 100, 220, 140)
                .text(105, 124, "group")
                .text(165, 114, "1")
                .text(165, 134, "2");
        Grid grid = Reading.onlyGrid(Reading.of(sketch.bytes()));

        assertThat(Reading.cell(grid, "r1c1").rowSpan()).isEqualTo(2);
        assertThat(Reading.texts(grid)).containsExactly(List.of("group", "1"), List.of("2"));
    }

    @Test
    void anOpenSideOfATableIsItsEdge() {
        PdfSketch sketch = new PdfSketch()
                .line(100, 100, 280, 100)
                .line(100, 120, 280, 120)
                .line(100, 140, 280, 140)
                .line(160, 100, 160, 140)
                .line(220, 100, 220, 140)
                .text(105, 134, "label")
                .text(225, 134, "3");

        assertThat(texts(sketch)).containsExactly(List.of("", "", ""), List.of("label", "", "3"));
    }

    @Test
    void lettersBelowEachOtherAreOneLabel() {
        PdfSketch sketch = table().text(105, 107, "a").text(105, 117, "b").text(165, 114, "1");

        assertThat(texts(sketch).get(0)).containsExactly("a\nb", "1", "");
    }

    @Test
    void textThatStandsUprightInATurnedCellIsRead() {
        PdfSketch sketch = table().text(165, 114, "1").text(165, 134, "2").draw(content -> {
            content.beginText();
            content.setTextMatrix(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 130, -119));
            content.showText("ab");
            content.endText();
        });

        assertThat(texts(sketch).get(0)).containsExactly("ab", "1", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageThatIsShownTurnedReadsAsAPersonHoldsIt(int degrees) {
        PdfSketch sketch = table().text(105, 134, "label").text(165, 134, "22").rotated(degrees);

        assertThat(texts(sketch)).containsExactly(List.of("", "", ""), List.of("label", "22", ""));
    }

    @Test
    void aNumberPrintedTwiceToLookBoldIsOne() {
        PdfSketch sketch = table().text(165, 114, "1187").text(165.3, 114, "1187");

        assertThat(texts(sketch).get(0)).containsExactly("", "1187", "");
    }

    @Test
    void twoNumbersOnTopOfEachOtherAreIllegible() {
        PdfSketch sketch = table().text(165, 114, "38").text(165, 114, "83");

        assertThat(texts(sketch).get(0).get(1)).isNotEmpty().doesNotContainPattern("[0-9]");
    }

    @Test
    void whatNoOneSeesIsNotReadButSaid() {
        Document document = Reading.of(table().text(165, 114, "7")
                .hiddenText(171, 114, "5")
                .whiteText(225, 114, "9")
                .text(225, 134, "4")
                .box(222, 122, 56, 16, 1)
                .text(230, 134, "6")
                .bytes());

        assertThat(Reading.texts(Reading.onlyGrid(document)))
                .containsExactly(List.of("", "7", ""), List.of("", "", "6"));
        assertThat(document.remarks())
                .extracting(Remark::code, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hidden_content", "594"));
    }

    @Test
    void whiteLettersOnADarkGroundAreSeen() {
        PdfSketch sketch = table().box(101, 101, 58, 18, 0.2f).whiteText(105, 114, "label");

        assertThat(texts(sketch).get(0)).containsExactly("label", "", "");
    }

    @Test
    void aNumberBrokenAtTheEdgeOfItsNarrowCellIsWhole() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 60, 20)
                .text(102, 124, "label")
                .text(162, 114, "123")
                .text(162, 126, "45");

        assertThat(texts(sketch)).containsExactly(List.of("label", "12345"));
    }

    @Test
    void numbersBelowEachOtherWithRoomBesideThemStayTwo() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 40, 1, 60, 60)
                .text(102, 124, "label")
                .text(162, 114, "123")
                .text(162, 126, "45");

        assertThat(texts(sketch)).containsExactly(List.of("label", "123\n45"));
    }

    @Test
    void aNumberPrintedAcrossTheEdgeOfItsCellBelongsToNone() {
        List<String> row = texts(table().text(150, 114, "123456")).get(0);

        assertThat(String.join("", row)).isNotEmpty().doesNotContainPattern("[0-9]");
    }

    @Test
    void aSmallRaisedDigitIsAMarkAndNoDigit() {
        PdfSketch sketch = table().text(165, 114, "12").smallText(176.2, 109, "3");

        assertThat(texts(sketch).get(0)).containsExactly("", "12³", "");
    }

    @Test
    void numbersApartAreNotOneNumber() {
        PdfSketch sketch = table().text(165, 114, "12").text(180, 114, "34");

        assertThat(texts(sketch).get(0)).containsExactly("", "12 34", "");
    }

    @Test
    void aTableGoesOnOnTheNextPageWithoutItsRepeatedHeaderAndThePageNumbers() {
        PdfSketch sketch = new PdfSketch();
        for (int page = 1; page <= 2; page++) {
            sketch.frame(100, 100, 20, 2, 60, 60)
                    .text(105, 114, "item")
                    .text(165, 114, "count")
                    .text(105, 134, "row " + page)
                    .text(165, 134, "7" + page)
                    .text(290, 810, "- " + page + " -");
            if (page == 1) {
                sketch.nextPage();
            }
        }
        Document document = Reading.of(sketch.bytes());

        Grid grid = Reading.onlyGrid(document);
        assertThat(Reading.texts(grid))
                .containsExactly(List.of("item", "count"), List.of("row 1", "71"), List.of("row 2", "72"));
        assertThat(grid.rows().get(2).get(1).address().value()).isEqualTo("page[2]/table[1]/r2c2");
        assertThat(Reading.paragraphs(document)).isEmpty();
    }

    @Test
    void aRowPartedByAPageBreakIsOneRow() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 114, "a label whic")
                .text(165, 114, "5")
                .nextPage()
                .frame(100, 40, 20, 2, 60, 60)
                .text(102, 54, "h goes")
                .text(102, 74, "next")
                .text(165, 74, "6");

        assertThat(texts(sketch)).containsExactly(List.of("a label whic\nh goes", "5"), List.of("next", "6"));
    }

    @Test
    void cellsThatMayBelongToTheRowBeforeThePageBreakAreNotBlank() {
        PdfSketch sketch = new PdfSketch()
                .frame(100, 100, 20, 1, 60, 60)
                .text(102, 114, "label")
                .text(165, 114, "5")
                .nextPage()
                .frame(100, 40, 20, 1, 60, 60)
                .text(102, 54, "other");

        assertThat(texts(sketch)).containsExactly(List.of("label", "5"), List.of("other", Glyph.ILLEGIBLE));
    }

    @Test
    void pagesOfPicturesAreAScan() throws IOException {
        PdfSketch sketch = new PdfSketch();
        BufferedImage picture = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        var image = LosslessFactory.createFromImage(sketch.file(), picture);
        sketch.draw(content -> content.drawImage(image, 0, -842, 595, 842)).hiddenText(100, 100, "recognised 12");

        assertThat(Reading.rejectionOf(sketch.bytes()).reason()).isEqualTo(RejectionReason.SCANNED_PDF);
    }

    @Test
    void aDocumentWithoutAnyInkIsEmpty() {
        assertThat(Reading.rejectionOf(new PdfSketch().bytes()).reason()).isEqualTo(RejectionReason.EMPTY_FILE);
    }

    @Test
    void aDocumentWithAPasswordIsEncryptedUnlessEveryoneMayReadIt() throws IOException {
        assertThat(Reading.rejectionOf(secured("secret", new AccessPermission()))
                        .reason())
                .isEqualTo(RejectionReason.ENCRYPTED);

        AccessPermission noCopy = new AccessPermission();
        noCopy.setCanExtractContent(false);
        assertThat(Reading.rejectionOf(secured("", noCopy)).reason()).isEqualTo(RejectionReason.ENCRYPTED);

        AccessPermission noPrint = new AccessPermission();
        noPrint.setCanPrint(false);
        assertThat(Reading.texts(Reading.onlyGrid(Reading.of(secured("", noPrint))))
                        .get(0))
                .containsExactly("", "12", "");
    }

    private static byte[] secured(String password, AccessPermission permissions) throws IOException {
        PdfSketch sketch = table().text(165, 114, "12");
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permissions);
        policy.setEncryptionKeyLength(128);
        sketch.file().protect(policy);
        return sketch.bytes();
    }

    @Test
    void aDocumentCutShortIsUnreadable() {
        byte[] whole = table().text(165, 114, "12").bytes();

        for (int length = 5; length < whole.length - 60; length += 97) {
            assertThat(Reading.rejectionOf(Arrays.copyOf(whole, length)).reason())
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo(RejectionReason.UNREADABLE);
        }
    }

    @Test
    void aDocumentOfTooManyPagesIsTooLarge() {
        PdfSketch sketch = table().text(165, 114, "12");
        for (int page = 1; page <= Limits.DEFAULT.pages(); page++) {
            sketch.nextPage();
        }

        assertThat(Reading.rejectionOf(sketch.bytes()).reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }
}
