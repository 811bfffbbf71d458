package org.gongkai.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Office packages part by part, so that a part can be larger than memory. */
final class Packages {
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Packages() {}

    static Body text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Body repeated(String piece, long times) {
        byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
        return out -> {
            for (long i = 0; i < times; i += 1000) {
                out.write(block);
            }
        };
    }

    static Body all(Body... bodies) {
        return out -> {
            for (Body body : bodies) {
                body.write(out);
            }
        };
    }

    /** A workbook of one sheet whose {@code sheetData} holds the rows. */
    static void workbook(Path file, Body rows) {
        workbook(file, all(text("<worksheet><sheetData>"), rows, text("</sheetData></worksheet>")), text("<sst/>"));
    }

    static void workbook(Path file, Body sheet, Body sharedStrings) {
        zip(file, zip -> {
            entry(zip, "[Content_Types].xml", text("<Types/>"));
            entry(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml", "sharedStrings", "unused"));
            entry(zip, "xl/workbook.xml", text("""
                    <workbook xmlns:r="%s"><sheets><sheet name="年报" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(OFFICE.substring(0, OFFICE.length() - 1))));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
            entry(zip, "xl/sharedStrings.xml", sharedStrings);
        });
    }

    private static Body relationships(String type, String target, String otherType, String otherTarget) {
        return text("""
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s%s" Target="%s"/>\
                <Relationship Id="r2" Type="%s%s" Target="%s"/></Relationships>""".formatted(RELATIONSHIPS, OFFICE, type, target, OFFICE, otherType, otherTarget));
    }

    interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    static void zip(Path file, Entries entries) {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            entries.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void entry(ZipOutputStream zip, String name, Body body) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        body.write(zip);
        zip.closeEntry();
    }
}
