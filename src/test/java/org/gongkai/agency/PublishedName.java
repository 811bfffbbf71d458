package org.gongkai.agency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.Identification.Contradiction;

/**
 * A row of the golden table.
 *
 * @param expected agency, region, year and outcome: {@code resolved}, {@code finding:<code>} or {@code held:<reason>}
 */
record PublishedName(String situation, Clues clues, String expected) {

    static List<PublishedName> read(String resource) {
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(PublishedName.class.getResourceAsStream(resource)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().map(PublishedName::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedName of(NamedCsvRecord row) {
        String path = row.getField("path");
        Clues clues = new Clues(
                path.isEmpty() ? "inbox.html" : path,
                Optional.of(row.getField("title")).filter(title -> !title.isEmpty()),
                List.of(row.getField("text").split("\\|")),
                hints(row.getField("hints")));
        return new PublishedName(
                row.getField("case"),
                clues,
                String.join(
                        ", ",
                        row.getField("agency"),
                        row.getField("region"),
                        row.getField("year"),
                        row.getField("outcome")));
    }

    private static Map<String, String> hints(String hints) {
        return Arrays.stream(hints.split(";"))
                .filter(hint -> !hint.isEmpty())
                .map(hint -> hint.split("=", 2))
                .collect(Collectors.toMap(hint -> hint[0], hint -> hint[1]));
    }

    /** The identification as the table writes it. */
    String outcomeOf(Identification found) {
        String outcome = found.held()
                ? found.holds().stream().map(HoldReason::code).collect(Collectors.joining("+", "held:", ""))
                : found.problems().isEmpty()
                        ? "resolved"
                        : found.problems().stream()
                                .map(Contradiction::code)
                                .distinct()
                                .collect(Collectors.joining("+", "finding:", ""));
        boolean settled = found.holds().isEmpty() || found.holds().equals(List.of(HoldReason.YEAR_UNKNOWN));
        return String.join(
                ", ",
                settled ? found.agency().map(Agency::name).orElse("") : "",
                settled ? found.agency().map(agency -> agency.region().code()).orElse("") : "",
                found.year().map(year -> String.valueOf(year.value())).orElse(""),
                outcome);
    }

    @Override
    public String toString() {
        return situation;
    }
}
