package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small {@code .docx} files written part by part. */
final class WordFile {
    static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    /** A document with this in its body. */
    static WordFile of(String body) {
        return new WordFile("<w:document " + NAMES + "><w:body>" + body + "</w:body></w:document>");
    }

    WordFile(String document) {
        parts.put("_rels/.rels", relationships(RELATION.formatted("rId1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", document);
    }

    WordFile with(String type, String name, String part) {
        relations.append(RELATION.formatted(type, type, name));
        parts.put("word/" + name, part);
        parts.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        return this;
    }

    /** Puts a part anywhere. */
    WordFile put(String name, String part) {
        parts.put(name, part);
        return this;
    }

    private static String relationships(String list) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list
                + "</Relationships>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] encrypted() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (OutputStream secret = encryptor.getDataStream(file)) {
                new ByteArrayInputStream(bytes()).transferTo(secret);
            }
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    Document read() {
        return Reading.of(bytes());
    }

    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** @param content a text, or paragraphs and tables */
    static String cell(String content) {
        return cell("", content);
    }

    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (content.startsWith("<") ? content : paragraph(content))
                + "</w:tc>";
    }
}
