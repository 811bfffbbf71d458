package org.gongkai.hostile;

import static org.gongkai.hostile.Packages.all;
import static org.gongkai.hostile.Packages.entry;
import static org.gongkai.hostile.Packages.repeated;
import static org.gongkai.hostile.Packages.text;
import static org.gongkai.hostile.Packages.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.hostile.Packages.Body;

/** One file of each kind that could exhaust memory, time or disk, or make the program reach beyond it. */
enum HostileFile {
    ZIP_BOMB_DOCX(
            "docx",
            "too_large unknown_format",
            file -> Packages.zip(file, zip -> {
                entry(zip, "[Content_Types].xml", text("<Types/>"));
                entry(zip, "word/document.xml", all(text("<document>"), repeated(" ", 300_000_000)));
            })),
    ZIP_BOMB_XLSX("xlsx", "too_large", file -> workbook(file, repeated(" ", 300_000_000))),
    ZIP_IN_ZIP("zip", "unknown_format too_large no_statutory_tables", file -> Files.write(file, zipInZip())),
    SEVEN_ZIP_BOMB("7z", "too_large", HostileFile::sevenZipBomb),
    WRONG_MANIFEST_IN_ZIP(
            "zip",
            "manifest_unusable",
            file -> Packages.zip(file, zip -> {
                entry(zip, "a.html", text("<p>1"));
                entry(zip, "manifest.csv", text("file,year\na.html,二二年\n"));
            })),
    ZIP_OF_30_000_ENTRIES("xlsx", "too_large", file -> Packages.zip(file, HostileFile::emptyEntries)),
    ENTITIES_XLSX("xlsx", "entities_refused", file -> workbook(file, text(entities()), text("<sst/>"))),
    EXTERNAL_ENTITY_XLSX("xlsx", "entities_refused", file -> workbook(file, text("""
                    <!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>\
                    <row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>"""), text("<sst/>"))),
    EXTERNAL_ENTITY_HTML("html", "no_statutory_tables", file -> write(file, """
                    <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p>
                    <iframe src="file:///etc/passwd"></iframe></body></html>""")),
    EXTERNAL_ENTITY_SVG("svg", "picture", file -> write(file, """
                    <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                    <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>""")),
    WIDE_SPANS(
            "html",
            "no_statutory_tables too_large",
            file -> write(file, page("<table>" + "<tr><td colspan=1000000 rowspan=1000000>1".repeat(50) + "</table>"))),
    MANY_SPANS(
            "html",
            "no_statutory_tables too_large",
            file -> write(
                    file,
                    page("<table><tr>" + "<td rowspan=65534 colspan=1000>1".repeat(16) + "<tr><td>2".repeat(60_000)
                            + "</table>"))),
    TEN_MILLION_CELLS_HTML(
            "html",
            "too_large",
            file -> stream(
                    file,
                    all(
                            text("<html><body><table><tr>"),
                            repeated("<td>1", 10_000_000),
                            text("</table></body></html>")))),
    TEN_MILLION_CELLS_XLSX(
            "xlsx",
            "too_large",
            file -> workbook(
                    file, all(text("<row>"), repeated("<c><v>1</v></c></row><row>", 10_000_000), text("</row>")))),
    NESTED_TABLES("html", "too_large", file -> write(file, page("<table><tr><td>1".repeat(100_000)))),
    NESTED_DIVS("html", "no_statutory_tables", file -> write(file, page("<div>".repeat(100_000) + "1"))),
    OPEN_FORMATTING(
            "html",
            "no_statutory_tables took_too_long too_large",
            file -> write(file, page("<b><i><font><a>1<p>".repeat(20_000)))),
    MANY_ATTRIBUTES(
            "html",
            "no_statutory_tables took_too_long",
            file -> write(file, page("<table><tr><td " + numbered(200_000) + ">1</table>"))),
    ENCRYPTED_XLSX("xlsx", "encrypted", file -> Files.write(file, encryptedXlsx())),
    ENCRYPTED_XLS("xls", "encrypted", file -> Files.write(file, encryptedXls())),
    CUT_XLSX("xlsx", "unreadable", file -> Files.write(file, half(bytes(new XSSFWorkbook())))),
    CUT_XLS("xls", "unreadable", file -> Files.write(file, half(bytes(new HSSFWorkbook())))),
    ENDLESS_ROWS_XLS("xls", "too_large", file -> Files.write(file, manyRows())),
    HUGE_SHARED_STRINGS(
            "xlsx",
            "too_large",
            file -> workbook(
                    file,
                    text("<worksheet><sheetData><row><c t='s'><v>1</v></c></row></sheetData></worksheet>"),
                    all(text("<sst>"), repeated("<si><t>报</t></si>", 6_000_000), text("</sst>")))),
    WIDE_DIMENSION("xlsx", "no_statutory_tables too_large", file -> workbook(file, text("""
                    <worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>\
                    <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>\
                    <mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells></worksheet>"""), text("<sst/>"))),
    ONE_LONG_LINE(
            "txt",
            "too_large took_too_long no_statutory_tables",
            file -> stream(file, repeated("政府信息公开（第1页），", 2_000_000))),
    RUBBISH_WORDS("txt", "too_large took_too_long no_statutory_tables", file -> stream(file, rubbish(60_000_000))),
    RUBBISH_WORDS_THAT_FIT(
            "txt", "too_large took_too_long no_statutory_tables", file -> stream(file, rubbish(5_000_000))),
    RUBBISH_HTML(
            "html",
            "too_large took_too_long no_statutory_tables",
            file -> stream(file, all(text("<html><body><p>"), rubbish(20_000_000), text("</body></html>")))),
    LONG_NUMBER(
            "html",
            "unknown_header",
            file -> write(file, page("<table><tr><td>规章<td>" + "9".repeat(3_000_000) + "</table>"))),
    MANY_BRACKETS(
            "txt",
            "no_statutory_tables took_too_long too_large",
            file -> write(file, "(".repeat(2_000_000) + "1,000".repeat(200_000))),
    SPARSE("html", "too_large", HostileFile::sparse),
    NUL_BYTES("txt", "unknown_format", file -> Files.write(file, new byte[1_000_000])),
    UTF_16_WITHOUT_MARK(
            "html",
            "no_statutory_tables",
            file -> Files.write(file, page("<p>年度报告</p>").getBytes(StandardCharsets.UTF_16LE))),
    UTF_32(
            "html",
            "unknown_format no_statutory_tables",
            file -> Files.write(file, ("\uFEFF" + page("<p>年度报告</p>")).getBytes(Charset.forName("UTF-32LE")))),
    LONE_SURROGATES(
            "html",
            "no_statutory_tables",
            file -> Files.write(
                    file, ("\uFEFF" + page("<p>\uD800年度\uDC00报告</p>")).getBytes(StandardCharsets.UTF_16BE)));

    private interface Writer {
        void write(Path file) throws IOException;
    }

    private final String ending;
    private final Set<String> reasons;
    private final Writer writer;

    /** @param reasons codes with a blank between them, one of which must be given */
    HostileFile(String ending, String reasons, Writer writer) {
        this.ending = ending;
        this.reasons = Set.of(reasons.split(" "));
        this.writer = writer;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + "." + ending;
    }

    Set<String> reasons() {
        return reasons;
    }

    void writeInto(Path folder) throws IOException {
        writer.write(folder.resolve(fileName()));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private static void stream(Path file, Body body) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            body.write(out);
        }
    }

    private static String page(String body) {
        return "<html><head><title>x</title></head><body>" + body + "</body></html>";
    }

    /** Words of hanzi that labels of the form have, each line another. */
    private static Body rubbish(int bytes) {
        String letters = "政府信息公开申请行政处罚许可规章本年新收上年结转予以部分不属于国家秘密其他法律法规禁止";
        return out -> {
            Random random = new Random(7);
            StringBuilder piece = new StringBuilder();
            for (int written = 0; written < bytes; ) {
                piece.setLength(0);
                while (piece.length() < 3000) {
                    for (int i = 6 + random.nextInt(9); i > 0; i--) {
                        piece.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    piece.append('\n');
                }
                byte[] next = piece.toString().getBytes(StandardCharsets.UTF_8);
                out.write(next);
                written += next.length;
            }
        };
    }

    private static String numbered(int attributes) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < attributes; i++) {
            all.append(" a").append(i);
        }
        return all.toString();
    }

    private static String entities() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"12345678901234567890\">");
        for (int i = 1; i < 20; i++) {
            doctype.append("<!ENTITY a" + i + " \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return doctype + "]><worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&a19;</v></c></row>"
                + "</sheetData></worksheet>";
    }

    private static byte[] zipInZip() throws IOException {
        byte[] inner = new byte[10_000_000];
        for (int depth = 0; depth < 20; depth++) {
            byte[] content = inner;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int copy = 0; copy < 4; copy++) {
                    entry(zip, copy + ".zip", to -> to.write(content));
                }
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    private static void sevenZipBomb(Path file) throws IOException {
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.html");
            out.putArchiveEntry(entry);
            byte[] blanks = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 100; megabytes++) {
                out.write(blanks);
            }
            out.closeArchiveEntry();
        }
    }

    private static void emptyEntries(ZipOutputStream zip) throws IOException {
        for (int i = 0; i < 30_000; i++) {
            entry(zip, Integer.toString(i, 36), out -> {});
        }
    }

    private static byte[] encryptedXlsx() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(bytes(new XSSFWorkbook())))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                plain.save(out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (OpenXML4JException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return bytes(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook) {
            Sheet sheet = workbook.createSheet("年报");
            for (int i = 0; i < 500; i++) {
                sheet.createRow(i).createCell(0).setCellValue("规章 " + i);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] manyRows() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("年报");
            for (int i = 0; i < 65_536; i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < 16; column++) {
                    row.createCell(column).setCellValue(i);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void sparse(Path file) throws IOException {
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(2L << 30);
        }
    }
}
