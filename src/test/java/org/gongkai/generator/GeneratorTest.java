package org.gongkai.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
    private static final int SEEDS = 6;
    private static final List<Truth> TRUTHS = LongStream.range(0, 200)
            .boxed()
            .flatMap(seed -> Generator.generate(seed).truths().stream())
            .toList();

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameDocument(Layout layout) {
        for (long seed = 0; seed < 3; seed++) {
            Generated first = Generator.generate(layout, seed);
            Generated second = Generator.generate(layout, seed);
            assertThat(second.bytes()).isEqualTo(first.bytes());
            assertThat(second.truths()).isEqualTo(first.truths());
            assertThat(second.fileName()).isEqualTo(first.fileName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsPrintedInTheOrderOfTheFormBesideItsAgencyAndYear(Layout layout) throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Generated generated = Generator.generate(layout, seed);
            List<String> expected = generated.truths().stream()
                    .flatMap(truth -> truth.figures().stream())
                    .map(TrueFigure::raw)
                    .filter(raw -> !raw.isEmpty())
                    .toList();
            List<String> cells = cells(generated);
            assertThat(firstMissing(expected, cells))
                    .as("%s seed %d", layout, seed)
                    .isEmpty();
            String text = switch (generated.layout().family()) {
                case WORD -> word(generated).wholeText();
                case TEXT, WORKBOOK, LEDGER -> String.join("\n", cells);
                default ->
                    generated.fileName().endsWith(".txt")
                            ? String.join("\n", cells)
                            : html(generated).wholeText();
            };
            assertThat(generated.truths())
                    .allSatisfy(truth -> assertThat(text).contains(truth.agency(), String.valueOf(truth.year())));
        }
    }

    @Test
    void theIdentitiesOfTheFormHoldUnlessOneFigureWasFalsified() {
        int falsified = 0;
        for (Truth truth : TRUTHS) {
            if (truth.balanced()) {
                assertThat(brokenIdentities(truth)).isEmpty();
            } else {
                assertThat(brokenIdentities(truth)).isNotEmpty();
                falsified++;
            }
        }
        assertThat(falsified).isPositive();
    }

    @Test
    void aFullReportHasAsManyFiguresAsTheForm() {
        Map<String, Integer> sizes = Map.of("2021", 200, "2019", 198);
        assertThat(TRUTHS.stream()
                        .filter(truth -> sizes.containsKey(truth.edition()))
                        .filter(truth ->
                                truth.figure("application.received.other").isPresent()))
                .isNotEmpty()
                .allSatisfy(truth -> assertThat(truth.figures()).hasSize(sizes.get(truth.edition())));
    }

    @Test
    void everyWayToPublishNothingOccursAndHasNoValue() {
        assertThat(TRUTHS.stream().flatMap(truth -> truth.figures().stream()).map(TrueFigure::kind))
                .contains("stated", "blank", "dash", "none");
        assertThat(TRUTHS.stream()
                        .flatMap(truth -> truth.figures().stream())
                        .filter(figure -> !figure.kind().equals("stated")))
                .allSatisfy(figure -> assertThat(figure.value()).isEmpty());
    }

    @Test
    void damagedDocumentsPromiseOnlyWhatIsCertain() {
        for (long seed = 0; seed < 20; seed++) {
            Generated lost = Generator.generate(Layout.DAMAGED_TEXT_LINES_LOST, seed);
            assertThat(lost.truth().figures()).isEmpty();
            Generated collapsed = Generator.generate(Layout.DAMAGED_HTML_BLANKS_COLLAPSED, seed);
            assertThat(cellsPerRow(collapsed.truth()).values()).containsOnly(7L);
        }
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> Generator.generate(Layout.DAMAGED_HTML_BLANKS_COLLAPSED, seed))
                        .map(generated -> generated.truth().figures().size()))
                .anyMatch(size -> size < 195);
    }

    private static Map<String, Long> cellsPerRow(Truth truth) {
        return truth.figures().stream()
                .map(TrueFigure::code)
                .filter(code -> code.startsWith("application."))
                .collect(
                        Collectors.groupingBy(code -> code.substring(0, code.lastIndexOf('.')), Collectors.counting()));
    }

    /** The first figures that do not follow each other among the cells; empty where all do. */
    private static List<String> firstMissing(List<String> expected, List<String> cells) {
        Iterator<String> rest = cells.iterator();
        for (int i = 0; i < expected.size(); i++) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(expected.get(i));
            }
            if (!found) {
                return expected.subList(Math.max(0, i - 3), i + 1);
            }
        }
        return List.of();
    }

    private static List<String> cells(Generated generated) throws IOException {
        if (generated.layout().family() == Layout.Family.WORD) {
            return wordCells(generated);
        }
        if (generated.fileName().matches(".*\\.(html|mht)")) {
            return html(generated).select("td, th").stream()
                    .filter(cell -> cell.select("table").isEmpty())
                    .map(Element::wholeText)
                    .toList();
        }
        return generated.fileName().endsWith(".txt") ? textCells(generated) : sheetCells(generated);
    }

    private static List<String> textCells(Generated generated) {
        return Arrays.stream(new String(generated.bytes(), StandardCharsets.UTF_8).split("[|\n]"))
                .map(cell -> cell.replaceAll("^ +| +$", ""))
                .toList();
    }

    private static Document html(Generated generated) {
        byte[] bytes = generated.layout().family() == Layout.Family.MHTML ? unpacked(generated) : generated.bytes();
        Charset charset = generated.layout() == Layout.HTML_GBK ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String page = new String(bytes, charset);
        return Jsoup.parse(page.contains("charset=gb2312") ? new String(bytes, Charset.forName("GB18030")) : page);
    }

    /** The second part of what a line of two dashes and the boundary parts, less its header. */
    private static byte[] unpacked(Generated generated) {
        String file = new String(generated.bytes(), StandardCharsets.ISO_8859_1);
        String part = file.split("------=_NextPart\\S+\r\n")[1];
        String body = part.substring(part.indexOf("\r\n\r\n") + 4);
        if (part.contains("base64")) {
            return Base64.getMimeDecoder().decode(body);
        }
        byte[] text = body.replace("=\r\n", "").getBytes(StandardCharsets.ISO_8859_1);
        try {
            return QuotedPrintableCodec.decodeQuotedPrintable(text);
        } catch (DecoderException e) {
            throw new AssertionError(e);
        }
    }

    private static Document word(Generated generated) throws IOException {
        StringBuilder xml = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(generated.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/[a-z0-9]+\\.xml")) {
                    xml.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<\\?.*?>", ""));
                }
            }
        }
        return Jsoup.parse(xml.toString(), "", Parser.xmlParser());
    }

    /** What is left of each cell once the changes that were tracked are accepted, without what is hidden. */
    private static List<String> wordCells(Generated generated) throws IOException {
        Document document = word(generated);
        document.select("w|trPr > w|del")
                .forEach(deleted -> deleted.parents().get(1).remove());
        document.select("w|tc w|del, w|moveFrom").remove();
        document.select("w|vanish").forEach(hidden -> hidden.parents().get(1).remove());
        return document.select("w|tc").stream()
                .filter(cell -> cell.select("w|tc").size() == 1)
                .map(Element::wholeText)
                .toList();
    }

    private static List<String> sheetCells(Generated generated) throws IOException {
        DataFormatter shown = new DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(generated.bytes()))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(shown.formatCellValue(cell));
                    }
                }
            }
        }
        return cells;
    }

    /** The identities of FORM that do not hold, as far as all their figures are published. */
    private static List<String> brokenIdentities(Truth truth) {
        Map<String, TrueFigure> figures = truth.byCode();
        List<String> broken = new ArrayList<>();
        List<String> outcomes = figures.keySet().stream()
                .filter(code -> code.matches(
                        "application\\.(disclosed|partly_disclosed|withheld|unavailable|declined|other)\\b.*\\.total"))
                .map(code -> code.substring(0, code.length() - ".total".length()))
                .toList();
        List<String> applicants = List.of(
                "natural_person",
                "enterprise",
                "research_institution",
                "public_welfare_organisation",
                "legal_service",
                "other");
        List<String> columns = new ArrayList<>(List.of("total"));
        if (figures.containsKey("application.received.other")) {
            columns.addAll(applicants);
            List<String> rows = new ArrayList<>(outcomes);
            rows.addAll(List.of(
                    "application.received", "application.carried_in", "application.total", "application.carried_out"));
            rows.removeIf(row -> applicants.stream()
                    .allMatch(applicant ->
                            figures.get(row + "." + applicant).value().isEmpty()));
            rows.forEach(row -> check(
                    broken,
                    row,
                    sum(figures, applicants.stream().map(a -> row + "." + a)),
                    sum(figures, Stream.of(row + ".total"))));
        }
        for (String column : columns) {
            check(
                    broken,
                    "balance " + column,
                    sum(figures, Stream.of("application.received." + column, "application.carried_in." + column)),
                    sum(figures, Stream.of("application.total." + column, "application.carried_out." + column)));
            check(
                    broken,
                    "results " + column,
                    sum(figures, outcomes.stream().map(outcome -> outcome + "." + column)),
                    sum(figures, Stream.of("application.total." + column)));
        }
        for (String stage : List.of("reconsideration", "litigation_direct", "litigation_after_reconsideration")) {
            check(
                    broken,
                    stage,
                    sum(
                            figures,
                            Stream.of("upheld", "corrected", "other", "pending")
                                    .map(result -> "review." + stage + "." + result)),
                    sum(figures, Stream.of("review." + stage + ".total")));
        }
        return broken;
    }

    private static BigDecimal sum(Map<String, TrueFigure> figures, Stream<String> codes) {
        return codes.map(figures::get).map(TrueFigure::orZero).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(List<String> broken, String identity, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) != 0) {
            broken.add(identity + ": " + one + " is not " + other);
        }
    }
}
