package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;
import static org.gongkai.document.Reading.paragraphs;
import static org.gongkai.document.Reading.rejectionOf;
import static org.gongkai.document.Reading.texts;
import static org.gongkai.document.WordFile.cell;
import static org.gongkai.document.WordFile.paragraph;
import static org.gongkai.document.WordFile.row;
import static org.gongkai.document.WordFile.run;
import static org.gongkai.document.WordFile.table;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReaderTest {
    private static final String STARTS = "<w:vMerge w:val=\"restart\"/>";
    private static final String GOES_ON = "<w:vMerge/>";

    private static String wide(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    private static String line(String inner) {
        return "<w:p>" + inner + "</w:p>";
    }

    /** The text of a value cell that holds this. */
    private static String value(String inner) {
        Grid grid = onlyGrid(WordFile.of(table(row(cell("行政许可"), cell(inner)))).read());
        return cell(grid, "r1c2").text();
    }

    @Test
    void readsParagraphsAndTablesInTheOrderOfTheText() {
        Document document = WordFile.of(paragraph("一")
                        + table(row(cell("a"), cell("1")))
                        + paragraph("二")
                        + table(row(cell("b"), cell("2"))))
                .read();

        assertThat(document.blocks().stream().map(block -> block.address().value()))
                .containsExactly("p[1]", "table[1]", "p[2]", "table[2]");
    }

    @Test
    void refusesACellOutsideOfAnyRow() {
        for (String table :
                List.of(table(cell("1") + row(cell("a"), cell("2"))), table(row(cell("a"), cell("2")), cell("1")))) {
            assertThat(rejectionOf(WordFile.of(table).bytes()).reason()).isEqualTo(RejectionReason.UNREADABLE);
        }
    }

    @Test
    void placesCellsUnderTheColumnsThatTheySpan() {
        Grid grid = onlyGrid(WordFile.of(table(
                        row(cell(STARTS + wide(2), "项目"), cell(wide(2), "申请人")),
                        row(cell(GOES_ON + wide(2), ""), cell("自然人"), cell("总计")),
                        row(cell("一"), cell("新收"), cell("7"), cell("8"))))
                .read());

        assertThat(cell(grid, "r1c1"))
                .extracting(Cell::rowSpan, Cell::columnSpan)
                .containsExactly(2, 2);
        assertThat(cell(grid, "r2c3").text()).isEqualTo("自然人");
        assertThat(cell(grid, "r3c4").text()).isEqualTo("8");
    }

    @Test
    void keepsTheColumnsOfARowThatStartsLater() {
        Grid grid = onlyGrid(WordFile.of(table(
                        row(cell("a"), cell("b"), cell("c")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("7") + "</w:tr>"))
                .read());

        assertThat(cell(grid, "r2c3").text()).isEqualTo("7");
    }

    @Test
    void showsACellByItselfThatContinuesNoneOfItsOwnColumns() {
        Grid grid = onlyGrid(WordFile.of(table(
                        row(cell(STARTS + wide(2), "a"), cell("1")), row(cell(GOES_ON, "b"), cell("2"), cell("3"))))
                .read());

        assertThat(texts(grid)).containsExactly(List.of("a", "1"), List.of("b", "2", "3"));
    }

    @Test
    void tellsOfTextThatAMergedCellCovers() {
        Document document = WordFile.of(table(row(cell(STARTS, "a"), cell("1")), row(cell(GOES_ON, "旧"), cell("2"))))
                .read();

        assertThat(cell(onlyGrid(document), "r1c1").text()).isEqualTo("a");
        assertThat(document.remarks())
                .extracting(
                        Remark::code, Remark::detail, remark -> remark.address().value())
                .containsExactly(Assertions.tuple("covered_text", "旧", "table[1]/r1c1"));
    }

    @Test
    void mergesCellsOfOneRowAsOldWordWroteThem() {
        Grid grid = onlyGrid(WordFile.of(table(
                        row(cell("<w:hMerge w:val=\"restart\"/>", "a"), cell("<w:hMerge/>", ""), cell("b")),
                        row(cell("1"), cell("2"), cell("3"))))
                .read());

        assertThat(cell(grid, "r1c1").columnSpan()).isEqualTo(2);
        assertThat(cell(grid, "r1c3").text()).isEqualTo("b");
    }

    @Test
    void joinsTheRunsOfANumber() {
        assertThat(value(line(run("20") + "<w:proofErr w:type=\"gramEnd\"/>" + run("23"))))
                .isEqualTo("2023");
    }

    @ParameterizedTest
    @CsvSource({
        "'<w:r><w:t>20</w:t><w:tab/><w:t>23</w:t></w:r>', '20 23'",
        "'<w:r><w:t>结果</w:t><w:br/><w:t>维持</w:t></w:r>', '结果\n维持'",
        "'<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>', -5",
        "'<w:r><w:t>5</w:t><w:softHyphen/><w:t>0</w:t></w:r>', 50",
        "'<w:r><w:sym w:font=\"Symbol\" w:char=\"F031\"/></w:r>', \uF031"
    })
    void readsWhatStandsBetweenTexts(String inner, String shown) {
        assertThat(value(line(inner))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "'<w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins><w:r><w:t>2</w:t></w:r></w:ins>', 2",
        "'<w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>2</w:t></w:r></w:moveTo>', 2",
        "'<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>2</w:t></w:r>', 2",
        "'<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>=1+1</w:instrText></w:r><w:r><w:t>2</w:t></w:r>', 2",
        "'<w:fldSimple w:instr=\"=1+1\"><w:r><w:t>2</w:t></w:r></w:fldSimple>', 2",
        "'<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>2</w:t></w:r></w:sdtContent></w:sdt>', 2",
        "'<w:hyperlink><w:smartTag><w:r><w:t>2</w:t></w:r></w:smartTag></w:hyperlink>', 2",
        "'<w:ruby><w:rt><w:r><w:t>1</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>2</w:t></w:r></w:rubyBase></w:ruby>', 2",
        "'<m:oMath><m:r><m:t>2</m:t></m:r></m:oMath>', 2"
    })
    void readsWhatTheFinalTextShows(String inner, String shown) {
        assertThat(value(line(inner))).isEqualTo(shown);
    }

    @Test
    void doesNotReadAFractionAsOneNumber() {
        String fraction =
                "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";

        assertThat(value(line(fraction))).doesNotContain("12");
    }

    @Test
    void joinsTheParagraphsOfWhichTheMarkBetweenWasDeleted() {
        String deletedMark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";

        assertThat(value("<w:p>" + deletedMark + run("20") + "</w:p>" + paragraph("23")))
                .isEqualTo("2023");
        assertThat(value(paragraph("20") + paragraph("23"))).isEqualTo("20\n23");
    }

    @ParameterizedTest
    @CsvSource({
        "<w:vanish/>, hidden_content",
        "<w:strike/>, struck_content",
        "<w:dstrike/>, struck_content",
        "'<w:rStyle w:val=\"Gone\"/>', hidden_content"
    })
    void setsAsideWhatIsNotToBeRead(String format, String code) {
        String styles = "<w:styles " + WordFile.NAMES
                + "><w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        Document document = WordFile.of(table(
                        row(cell("a"), cell(line("<w:r><w:rPr>" + format + "</w:rPr><w:t>7</w:t></w:r>" + run("8"))))))
                .with("styles", "styles.xml", styles)
                .read();

        assertThat(cell(onlyGrid(document), "r1c2").text()).isEqualTo("8");
        assertThat(document.remarks())
                .extracting(Remark::code, Remark::detail)
                .containsExactly(Assertions.tuple(code, "7"));
    }

    @Test
    void keepsAFootnotesMarkApartFromTheNumber() {
        assertThat(value(
                        line(run("12") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>")))
                .isEqualTo("12^1");
    }

    @Test
    void leavesDeletedRowsAndCellsOut() {
        Grid grid = onlyGrid(WordFile.of(table(
                        "<w:tr><w:trPr><w:del/></w:trPr>" + cell("旧") + cell("1") + "</w:tr>",
                        row(cell("新"), cell("<w:cellDel/>", "1"), cell("2"))))
                .read());

        assertThat(texts(grid)).containsExactly(List.of("新", "2"));
    }

    @Test
    void readsAHiddenRowAndSaysSo() {
        Document document = WordFile.of(table(
                        row(cell("a"), cell("1")),
                        "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("b") + cell("2") + "</w:tr>"))
                .read();

        assertThat(cell(onlyGrid(document), "r2c2").text()).isEqualTo("2");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("hidden_content");
    }

    @Test
    void readsATextBoxOnceBehindItsParagraph() {
        String box = "<w:txbxContent>" + paragraph("标题") + "</w:txbxContent>";
        Document document = WordFile.of("<w:p>" + run("正文") + "<w:r><mc:AlternateContent><mc:Choice>" + box
                        + "</mc:Choice><mc:Fallback><w:pict>" + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("继续") + "</w:p>")
                .read();

        assertThat(paragraphs(document)).containsExactly("正文继续", "标题");
    }

    @Test
    void readsTablesWithinALayoutTableAsTheirOwn() {
        Document document = WordFile.of(table(row(
                        cell("<w:p/>"),
                        cell(paragraph("一") + table(row(cell("a"), cell("1")), row(cell("b"), cell("2")))))))
                .read();

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("a", "1"), List.of("b", "2"));
        assertThat(paragraphs(document)).containsExactly("一");
    }

    @Test
    void takesTheTitleFromThePageHeaderOnlyWhereTheTextHasNone() {
        String header = "<w:hdr " + WordFile.NAMES + ">" + paragraph("甲局2023年政府信息公开工作年度报告") + "</w:hdr>";
        WordFile untitled = WordFile.of(paragraph("一、总体情况")).with("header", "header1.xml", header);
        WordFile titled = WordFile.of(paragraph("乙局2023年年度报告")).with("header", "header1.xml", header);

        assertThat(untitled.read().title()).contains("甲局2023年政府信息公开工作年度报告");
        assertThat(paragraphs(untitled.read())).containsExactly("一、总体情况");
        assertThat(titled.read().title()).isEmpty();
    }

    @Test
    void readsTheStrictNamesAndMacroFilesTheSame() {
        String strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
                + paragraph("一") + "</w:body></w:document>";

        assertThat(paragraphs(
                        new WordFile(strict).put("word/vbaProject.bin", "x").read()))
                .containsExactly("一");
    }

    private static String numbered(int number, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    @Test
    void readsTheNumbersThatWordPutsBeforeWords() {
        String numbering = "<w:numbering " + WordFile.NAMES + "><w:abstractNum w:abstractNumId=\"5\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%1）\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>"
                + "</w:numbering>";
        String styles = "<w:styles " + WordFile.NAMES
                + "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>";
        Document document = WordFile.of(numbered(2, 0, "不予公开") + numbered(2, 1, "属于国家秘密") + numbered(2, 1, "其他")
                        + "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" + run("无法提供") + "</w:p>"
                        + numbered(2, 1, "其他") + numbered(3, 0, "总计") + numbered(0, 0, "不编号") + numbered(9, 0, "没有"))
                .with("numbering", "numbering.xml", numbering)
                .with("styles", "styles.xml", styles)
                .read();

        assertThat(paragraphs(document))
                .containsExactly("（三）不予公开", "1.属于国家秘密", "2.其他", "（四）无法提供", "1.其他", "（十一）总计", "不编号", "没有");
    }

    @Test
    void putsNoNumberBeforeAFigure() {
        String numbering =
                "<w:numbering " + WordFile.NAMES + "><w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\">"
                        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";
        Grid grid = onlyGrid(WordFile.of(table(row(cell("行政许可"), cell(numbered(2, 0, "27")))))
                .with("numbering", "numbering.xml", numbering)
                .read());

        assertThat(cell(grid, "r1c2").text()).isEqualTo("27");
    }

    @Test
    void readsAPageThatTheDocumentTakesIn() {
        Document document = WordFile.of("<w:altChunk r:id=\"aFChunk\"/>" + paragraph("尾"))
                .with("aFChunk", "afchunk.htm", "<html><body><p>一<table><tr><td>a<td>1</table></body></html>")
                .read();

        assertThat(paragraphs(document)).containsExactly("一", "尾");
        assertThat(texts(onlyGrid(document))).containsExactly(List.of("a", "1"));
        assertThat(rejectionOf(WordFile.of("<w:altChunk r:id=\"aFChunk\"/>")
                                .with("aFChunk", "afchunk.rtf", "{\\rtf1 x}")
                                .bytes())
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_FORMAT);
    }

    @Test
    void saysThatADocumentIsEncrypted() throws Exception {
        assertThat(rejectionOf(WordFile.of(paragraph("一")).encrypted()).reason())
                .isEqualTo(RejectionReason.ENCRYPTED);
    }

    @Test
    void callsATruncatedDocumentUnreadable() {
        byte[] whole = WordFile.of(paragraph("一")).bytes();

        assertThat(rejectionOf(Arrays.copyOf(whole, whole.length - 30)).reason())
                .isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejectionOf(new WordFile("<w:document " + WordFile.NAMES + "><w:body>").bytes())
                        .reason())
                .isEqualTo(RejectionReason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>'",
        "'<!DOCTYPE d [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY a \"&b;&b;&b;&b;&b;&b;&b;\">]>'"
    })
    void resolvesNoEntities(String type) {
        String document =
                type + "<w:document " + WordFile.NAMES + "><w:body>" + paragraph("&a;") + "</w:body></w:document>";

        assertThat(rejectionOf(new WordFile(document).bytes()).reason()).isEqualTo(RejectionReason.ENTITIES_REFUSED);
    }

    @Test
    void stopsAtTheLimits() {
        byte[] cells = WordFile.of(table(row(cell("1").repeat(200)))).bytes();
        byte[] columns = WordFile.of(table(row(cell(wide(5_000), "1")))).bytes();
        byte[] deep = WordFile.of(
                        "<w:tbl><w:tr><w:tc>".repeat(500) + paragraph("1") + "</w:tc></w:tr></w:tbl>".repeat(500))
                .bytes();

        Limits few = new Limits(100, 100, 10, 10, 10, 100, 1 << 20, 100);
        for (byte[] document : List.of(cells, columns, deep)) {
            Assertions.assertThatExceptionOfType(SubmissionRejected.class)
                    .isThrownBy(() -> new DocxReader(few).read(Content.of(document)))
                    .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
        }
    }
}
