package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.submission.Content;

/**
 * Reads {@code .docx} and {@code .docm} of Word, WPS and others as a stream, so that a document costs no more than what
 * it prints; POI's model of one holds every property of every cell.
 */
final class DocxReader implements DocumentReader {
    private static final String USUAL = "word/document.xml";

    private final Limits limits;

    DocxReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        if (Signature.of(content.bytes()).filter(Signature.ZIP::equals).isEmpty()) {
            return false;
        }
        try (OfficePackage file = OfficePackage.open(content.bytes(), limits)) {
            return file.has(USUAL) || find(file).isPresent();
        } catch (IOException damaged) {
            throw Damage.ofZip(damaged);
        }
    }

    /** The part that the package names as its main one, if it is a text in XML; some writers number it. */
    private static Optional<String> find(OfficePackage file) throws IOException {
        return Relationships.of(file, "")
                .part("officeDocument")
                .filter(part -> part.startsWith("word/") && part.endsWith(".xml"))
                .filter(file::has);
    }

    @Override
    public Document read(Content content) {
        try (OfficePackage file = OfficePackage.open(content.bytes(), limits)) {
            file.refuseDocumentType();
            return read(file);
        } catch (IOException | IllegalArgumentException damaged) {
            throw Damage.of("文档的部件有误", "a part of the document is wrong", damaged);
        }
    }

    private Document read(OfficePackage file) throws IOException {
        String main = find(file).orElse(USUAL);
        Relationships relationships = Relationships.of(file, main);
        WordPart.Surroundings surroundings = new WordPart.Surroundings(
                WordStyles.read(part(file, relationships, "styles")),
                WordNumbering.read(part(file, relationships, "numbering")),
                new WordChunks(file, relationships, limits));
        PageBlocks page = new PageBlocks(limits);
        WordContents text = contents(file, main, surroundings);
        page.add(text.page());
        List<String> headers = new ArrayList<>();
        for (String header : relationships.parts("header")) {
            if (file.has(header)) {
                headers.addAll(contents(file, header, surroundings)
                        .page()
                        .shownText()
                        .lines()
                        .toList());
            }
        }
        Optional<String> title = WordTitle.of(page.blocks(), headers, PackageProperties.title(file));
        return new Document(title, page.blocks(), Map.of(), page.remarks(), text.enclosures());
    }

    private static Optional<PartStream> part(OfficePackage file, Relationships relationships, String type)
            throws IOException {
        Optional<String> its = relationships.part(type);
        return its.isEmpty() ? Optional.empty() : file.part(its.get());
    }

    private WordContents contents(OfficePackage file, String part, WordPart.Surroundings surroundings)
            throws IOException {
        WordContents contents = new WordContents(limits);
        try (XmlPart xml = XmlPart.open(file.required(part))) {
            read(xml, surroundings, contents);
        }
        return contents;
    }

    private static void read(XmlPart xml, WordPart.Surroundings surroundings, WordContents contents) {
        try {
            WordPart.read(xml, surroundings, contents);
        } catch (IllegalArgumentException wrong) {
            throw xml.invalid(wrong);
        }
    }
}
