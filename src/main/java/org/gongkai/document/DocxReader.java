package org.gongkai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

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
        } catch (IOException | XMLStreamException damaged) {
            return false;
        }
    }

    /** The part that the package names as its main one, if it is a text in XML; some writers number it. */
    private static Optional<String> find(OfficePackage file) throws XMLStreamException, IOException {
        return Relationships.of(file, "")
                .part("officeDocument")
                .filter(part -> part.startsWith("word/") && part.endsWith(".xml"))
                .filter(file::has);
    }

    @Override
    public Document read(Content content) {
        try (OfficePackage file = OfficePackage.open(content.bytes(), limits)) {
            return read(file);
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw new SubmissionRejected(RejectionReason.UNREADABLE, String.valueOf(damaged.getMessage()));
        }
    }

    private Document read(OfficePackage file) throws IOException, XMLStreamException {
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

    private static Optional<InputStream> part(OfficePackage file, Relationships relationships, String type)
            throws IOException {
        Optional<String> its = relationships.part(type);
        return its.isEmpty() ? Optional.empty() : file.part(its.get());
    }

    private WordContents contents(OfficePackage file, String part, WordPart.Surroundings surroundings)
            throws IOException, XMLStreamException {
        WordContents contents = new WordContents(limits);
        try (XmlPart xml = XmlPart.open(file.required(part))) {
            WordPart.read(xml, surroundings, contents);
        }
        return contents;
    }
}
