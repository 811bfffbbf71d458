package org.gongkai.warehouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.agency.Evidence;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.submission.SourceAddress;

/** The complete figures of a report as one JSON document in UTF-8, a list of {@code [figure, kind, value, raw, address]}. */
final class FiguresDocument {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int CHARACTERS_PER_FIGURE = 80;

    private FiguresDocument() {}

    /** One published cell as stored; the value is empty unless stated. */
    record StoredFigure(String figure, String kind, String value, String raw, String address) {

        Figure asPublished() {
            return new Figure(new FigureCode(figure), published(), raw, new SourceAddress(address));
        }

        private FigureValue published() {
            return switch (kind) {
                case "stated" -> new FigureValue.Stated(new BigDecimal(value));
                case "illegible" -> new FigureValue.Illegible("");
                default -> new FigureValue.Blank(FigureValue.Blank.Mark.valueOf(kind.toUpperCase(Locale.ROOT)));
            };
        }
    }

    /** Takes the figures of a document one by one. */
    interface Reading {
        void figure(StoredFigure figure) throws IOException;
    }

    static byte[] write(List<Figure> figures) {
        return write(figures.size() * CHARACTERS_PER_FIGURE, json -> {
            for (Figure figure : figures) {
                json.writeStartArray();
                write(json, figure);
                json.writeEndArray();
            }
        });
    }

    private static void write(JsonGenerator json, Figure figure) throws IOException {
        json.writeString(figure.code().value());
        json.writeString(figure.value().kind());
        Optional<BigDecimal> number = figure.value().number();
        if (number.isPresent()) {
            json.writeString(number.get().toPlainString());
        } else {
            json.writeNull();
        }
        json.writeString(figure.raw());
        json.writeString(figure.address().value());
        if (figure.value() instanceof FigureValue.Illegible illegible) {
            json.writeString(illegible.expected());
        }
    }

    /** What settled an identity, as a list of {@code [source, quote, supports]}. */
    static byte[] writeEvidence(List<Evidence> evidence) {
        return write(evidence.size() * CHARACTERS_PER_FIGURE, json -> {
            for (Evidence piece : evidence) {
                json.writeStartArray();
                json.writeString(piece.source());
                json.writeString(piece.quote());
                json.writeString(piece.supports());
                json.writeEndArray();
            }
        });
    }

    static List<Evidence> readEvidence(byte[] document) {
        List<Evidence> evidence = new ArrayList<>();
        try (JsonParser json = JSON.createParser(document)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                evidence.add(new Evidence(json.nextTextValue(), json.nextTextValue(), json.nextTextValue()));
                expect(json.nextToken(), JsonToken.END_ARRAY);
            }
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return evidence;
    }

    /** Reads a document figure by figure, in the order of the form. */
    static void read(byte[] document, Reading reading) throws IOException {
        try (JsonParser json = JSON.createParser(document)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                String figure = json.nextTextValue();
                String kind = json.nextTextValue();
                String value = Optional.ofNullable(json.nextTextValue()).orElse("");
                String raw = json.nextTextValue();
                String address = json.nextTextValue();
                reading.figure(new StoredFigure(figure, kind, value, raw, address));
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken(), JsonToken.VALUE_STRING);
                }
            }
        }
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalStateException("a document of figures has " + found + " where " + wanted + " belongs");
        }
    }

    private static byte[] write(int size, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size + 2);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            body.write(json);
            json.writeEndArray();
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return bytes.toByteArray();
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
