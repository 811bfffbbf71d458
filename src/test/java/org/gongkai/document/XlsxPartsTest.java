package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.document.Reading.cell;
import static org.gongkai.document.Reading.onlyGrid;
import static org.gongkai.document.Reading.rejectionOf;
import static org.gongkai.document.Reading.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks written out part by part, as other programs than POI write them. */
class XlsxPartsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Test
    void readsInlineTextAndCellsWithoutReferences() throws IOException {
        Grid grid = onlyGrid(Reading.of(workbook("""
                <row><c t="inlineStr"><is><t>规章</t></is></c><c><v>3</v></c></row>
                <row><c t="inlineStr"><is><r><t>行政</t></r><r><t>许可</t></r></is></c><c r="D2"><v>5</v></c><c><v>6</v></c></row>""")));

        assertThat(texts(grid)).containsExactly(List.of("规章", "3", "", "", ""), List.of("行政许可", "", "", "5", "6"));
    }

    @Test
    void leavesOutPhoneticRunsAndResolvesEscapes() throws IOException {
        Grid grid = onlyGrid(
                Reading.of(
                        workbook(
                                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>""",
                                Map.of(
                                        "xl/sharedStrings.xml",
                                        "<sst xmlns='" + MAIN
                                                + "'><si><t>东京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh></si>"
                                                + "<si><t xml:space='preserve'> 本年新_x000D_\n制作_x0041_</t></si><si><t>a_x_b_x12</t></si></sst>"))));

        assertThat(texts(grid)).containsExactly(List.of("东京", " 本年新\n制作A", "a_x_b_x12"));
    }

    @Test
    void saysWhereAFormulaHasNoValue() throws IOException {
        Document document = Reading.of(workbook("""
                <row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c>
                <c r="D1"><f>1+2</f><v>3</v></c></row>"""));

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("=", "=", "", "3"));
        assertThat(document.remarks())
                .extracting(remark -> remark.code() + " " + remark.address())
                .containsExactly("formula_without_value 年报!A1", "formula_without_value 年报!B1");
    }

    @Test
    void takesNoiseOffAStoredNumber() throws IOException {
        Grid grid = onlyGrid(Reading.of(workbook("""
                <row r="1"><c r="A1"><v>1887.2144740000001</v></c><c r="B1"><v>1.2E2</v></c><c r="C1"><v>43.788000</v></c>
                <c r="D1"><v>007</v></c><c r="E1"><v>1234567.890123456</v></c></row>""")));

        assertThat(texts(grid)).containsExactly(List.of("1887.214474", "120", "43.788", "7", "1234567.890123456"));
    }

    @Test
    void putsRowsAndCellsInOrder() throws IOException {
        Grid grid = onlyGrid(
                Reading.of(
                        workbook(
                                "<row r='2'><c r='B2'><v>4</v></c><c r='A2'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>")));

        assertThat(texts(grid)).containsExactly(List.of("1", ""), List.of("3", "4"));
    }

    @Test
    void knowsTheChineseDateFormatsThatAreNeverSpeltOut() throws IOException {
        Document document = Reading.of(workbook(
                "<row r='1'><c r='A1' s='1'><v>45316</v></c><c r='B1' s='0'><v>45316</v></c></row>",
                Map.of(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><cellStyleXfs><xf numFmtId='31'/></cellStyleXfs>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='31'/></cellXfs></styleSheet>")));

        assertThat(texts(onlyGrid(document))).containsExactly(List.of("2024-01-25", "45316"));
    }

    @Test
    void findsPartsByRelationshipWhateverTheirNames() throws IOException {
        Map<String, String> parts = parts("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
        parts.put("XL\\Texts.XML", "<sst xmlns='" + MAIN + "'><si><t>规章</t></si></sst>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='" + RELATED
                        + "/worksheet' Target='/xl/worksheets/sheet1.xml'/>" + "<Relationship Id='r2' Type='" + RELATED
                        + "/sharedStrings' Target='texts.xml'/></Relationships>");

        assertThat(texts(onlyGrid(Reading.of(zip(parts))))).containsExactly(List.of("规章"));
    }

    @Test
    void hidesColumnsToTheEndOfTheSheet() throws IOException {
        Map<String, String> parts = parts("<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace(
                        "<sheetData>", "<cols><col min='3' max='2147483647' hidden='1'/></cols><sheetData>"));

        assertThat(Reading.of(zip(parts)).remarks())
                .extracting(remark -> remark.code() + " " + remark.address())
                .containsExactly("hidden_column 年报!C1");
    }

    @Test
    void noticesADigitThatWasDamaged() throws IOException {
        byte[] workbook = zip(parts("<row r='1'><c r='A1'><v>1234567</v></c></row>"), Deflater.NO_COMPRESSION);
        int digit = new String(workbook, StandardCharsets.ISO_8859_1).indexOf("1234567");
        assertThat(texts(onlyGrid(Reading.of(workbook)))).containsExactly(List.of("1234567"));

        workbook[digit] = '9';

        SubmissionRejected rejected = rejectionOf(workbook);
        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejected.particulars().chinese()).isEqualTo("部件 xl/worksheets/sheet1.xml 的校验和不符");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE worksheet [<!ENTITY b '99'><!ENTITY a '&b;&b;&b;&b;'>]>",
                "<!DOCTYPE worksheet SYSTEM 'http://localhost/worksheet.dtd'>"
            })
    void refusesADocumentTypeWithItsEntitiesByName(String doctype) throws IOException {
        Map<String, String> parts = parts("<row r='1'><c r='A1'><v>1</v></c></row>");
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> doctype + xml);

        SubmissionRejected rejected = rejectionOf(zip(parts));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.ENTITIES_REFUSED);
        assertThat(rejected.particulars())
                .isEqualTo(new Particulars("部件 xl/worksheets/sheet1.xml", "the part xl/worksheets/sheet1.xml"));
    }

    @Test
    void refusesADocumentTypeInTheListOfParts() throws IOException {
        Map<String, String> parts = parts("<row r='1'><c r='A1'><v>1</v></c></row>");
        parts.put(
                "[Content_Types].xml",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Types xmlns='types'/>");

        SubmissionRejected rejected = rejectionOf(zip(parts));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.ENTITIES_REFUSED);
        assertThat(rejected.particulars().english()).isEqualTo("the part [Content_Types].xml");
    }

    @Test
    void readsNoZeroThatTheSheetDoesNotShow() throws IOException {
        String row = "<row r='1'><c r='A1'><v>0</v></c><c r='B1'><v>10</v></c><c r='C1' t='str'><v>0</v></c></row>";
        Map<String, String> parts = parts(row);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replaceFirst(
                        "<sheetData>", "<sheetViews><sheetView showZeros='0'/></sheetViews><sheetData>"));

        assertThat(texts(onlyGrid(Reading.of(zip(parts))))).containsExactly(List.of("", "10", "0"));
    }

    @Test
    void leavesNoDigitsOutForAnEntityThatNobodyDeclared() throws IOException {
        assertThat(rejectionOf(workbook("<row r='1'><c r='A1'><v>1&a;2</v></c></row>"))
                        .reason())
                .isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void resolvesNoEntities() throws IOException {
        Map<String, String> parts = parts("<row r='1'><c r='A1' t='inlineStr'><is><t>&a;</t></is></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + xml);

        assertThat(rejectionOf(zip(parts)).reason()).isEqualTo(RejectionReason.ENTITIES_REFUSED);
    }

    @Test
    void stopsAtTheLimitOfDecompressedBytes() throws IOException {
        byte[] bomb = workbook("<row r='1'><c r='A1'><v>1</v></c></row>" + " ".repeat(3_000_000));
        XlsxReader reader = new XlsxReader(new Limits(100, 100, 9, 9, 9, 99, 1 << 20, 500));

        org.assertj.core.api.Assertions.assertThatExceptionOfType(SubmissionRejected.class)
                .isThrownBy(() -> reader.read(org.gongkai.submission.Content.of(bomb)))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void saysWhichPartIsWrongAndWhatWithIt() throws IOException {
        Map<String, String> noSheet = parts("");
        noSheet.remove("xl/worksheets/sheet1.xml");

        assertThat(told(zip(noSheet))).isEqualTo("缺少部件 xl/worksheets/sheet1.xml");
        assertThat(told(workbook("<row r='1'><c r='A1'><v>1</v>")))
                .startsWith("部件 xl/worksheets/sheet1.xml 的 XML 有误（第1行第");
        assertThat(told(workbook("<row r='1'><c r='A1' t='s'><v>7</v></c></row>")))
                .isEqualTo("部件 xl/worksheets/sheet1.xml 中有格式不允许的值");
        byte[] whole = workbook("");
        assertThat(told(Arrays.copyOf(whole, whole.length - 40))).isEqualTo("ZIP 结构损坏，或文件末尾被截断");
    }

    @Test
    void keepsTheWordsOfTheParserForTheLog() throws IOException {
        SubmissionRejected rejected = rejectionOf(workbook("<row></c>"));

        assertThat(rejected.detail())
                .startsWith("the part xl/worksheets/sheet1.xml is not well-formed XML (line 1, column ");
        assertThat(rejected).hasCauseInstanceOf(XMLStreamException.class);
        assertThat(rejected.getMessage())
                .doesNotContain(String.valueOf(rejected.getCause().getMessage()));
    }

    private static String told(byte[] workbook) {
        return rejectionOf(workbook).particulars().chinese();
    }

    @Test
    void callsAWorkbookWithAMissingOrBrokenPartUnreadable() throws IOException {
        Map<String, String> noSheet = parts("");
        noSheet.remove("xl/worksheets/sheet1.xml");
        Map<String, String> noWorkbook = parts("");
        noWorkbook.remove("_rels/.rels");

        assertThat(rejectionOf(zip(noSheet)).reason()).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejectionOf(zip(noWorkbook)).reason()).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejectionOf(workbook("<row r='1'><c r='A1'><v>1</v>")).reason())
                .isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejectionOf(workbook("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"))
                        .reason())
                .isEqualTo(RejectionReason.UNREADABLE);
        assertThat(rejectionOf(workbook("<row r='1'><c r='?1'><v>7</v></c></row>"))
                        .reason())
                .isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void readsAMergedRegionOverRowsThatAreNotWritten() throws IOException {
        Map<String, String> parts =
                parts("<row r='1'><c r='A1'><v>1</v></c></row><row r='4'><c r='B4'><v>4</v></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='C2'/></mergeCells>"));

        Grid grid = onlyGrid(Reading.of(zip(parts)));
        assertThat(cell(grid, "A1").rowSpan()).isEqualTo(3);
        assertThat(texts(grid)).containsExactly(List.of("1", ""), List.of(""), List.of(""), List.of("", "4"));
    }

    private static byte[] workbook(String rows) throws IOException {
        return workbook(rows, Map.of());
    }

    private static byte[] workbook(String rows, Map<String, String> more) throws IOException {
        Map<String, String> parts = parts(rows);
        parts.putAll(more);
        return zip(parts);
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='" + RELATED
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATED
                        + "'><sheets><sheet name='年报' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='" + RELATED + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='" + RELATED + "/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='" + RELATED + "/styles' Target='styles.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return zip(parts, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] zip(Map<String, String> parts, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
