package org.gongkai.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongkai.generator.Layout.Family;

/**
 * A folder of generated documents, no agency and year twice, and beside it a CSV file with the truth about them.
 *
 * @param folder holds the documents in folders of a thousand
 * @param truth {@code file,agency,region_code,year,edition,figure,value,unit,raw,kind}, one row a published cell
 */
public record GeneratedInbox(Path folder, Path truth, int documents, int reports, int figures) {
    private static final int CHUNK = 500;
    private static final int FOLDER_SIZE = 1000;
    private static final int LEDGER_ROWS = 10;

    /** A document still to be generated. */
    private record Order(int number, Layout layout, List<Filing> filings, long seed) {}

    /** Writes documents in all readable layouts, the common ones more often. */
    public static GeneratedInbox write(Path folder, Path truth, int documents, long seed) {
        return write(folder, truth, documents, seed, Layout.readable());
    }

    /**
     * Writes documents in the given layouts, pages more often than text and workbooks, ledgers rarely.
     *
     * @param truth the file to write, which must not be below the folder
     */
    public static GeneratedInbox write(Path folder, Path truth, int documents, long seed, List<Layout> layouts) {
        if (truth.toAbsolutePath().startsWith(folder.toAbsolutePath())) {
            throw new IllegalArgumentException("the truth must stand outside of the inbox");
        }
        List<Order> orders = orders(documents, seed, layouts);
        int reports = 0;
        int figures = 0;
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(truth))) {
            csv.writeRecord(
                    "file", "agency", "region_code", "year", "edition", "figure", "value", "unit", "raw", "kind");
            for (int from = 0; from < documents; from += CHUNK) {
                for (TrueReport report : written(folder, orders.subList(from, Math.min(documents, from + CHUNK)))) {
                    report.write(csv);
                    reports++;
                    figures += report.truth.figures().size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedInbox(folder, truth, documents, reports, figures);
    }

    private static List<Order> orders(int documents, long seed, List<Layout> layouts) {
        Dice dice = new Dice(seed);
        Filings filings = new Filings(dice);
        List<Layout> weighted = weighted(layouts);
        List<Order> orders = new ArrayList<>();
        for (int number = 0; number < documents; number++) {
            Layout layout = dice.oneOf(weighted);
            int reports = layout.family() == Family.LEDGER ? 1 + dice.below(LEDGER_ROWS) : 1;
            orders.add(new Order(number, layout, filings.next(reports), seed * 1_000_003 + number));
        }
        return orders;
    }

    private static List<Layout> weighted(List<Layout> layouts) {
        List<Layout> weighted = new ArrayList<>();
        for (Layout layout : layouts) {
            int weight = switch (layout.family()) {
                case HTML -> 6;
                case TEXT, WORKBOOK, WORD -> 4;
                case MHTML -> 2;
                case LEDGER, DAMAGED -> 1;
            };
            IntStream.range(0, weight).forEach(i -> weighted.add(layout));
        }
        return weighted;
    }

    private static List<TrueReport> written(Path folder, List<Order> orders) {
        return orders.parallelStream()
                .flatMap(order -> written(folder, order).stream())
                .toList();
    }

    private static List<TrueReport> written(Path folder, Order order) {
        Generated generated = Generator.generate(order.layout, order.filings, order.seed);
        String file = String.format(Locale.ROOT, "%03d/%s", order.number / FOLDER_SIZE, generated.fileName());
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, generated.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<TrueReport> reports = new ArrayList<>();
        for (Truth truth : generated.truths()) {
            reports.add(new TrueReport(reports.isEmpty() ? file : file + "#" + (reports.size() + 1), truth));
        }
        return reports;
    }

    /** One report's lines of the truth. */
    private record TrueReport(String file, Truth truth) {
        void write(CsvWriter csv) {
            for (TrueFigure figure : truth.figures()) {
                csv.writeRecord(
                        file,
                        truth.agency(),
                        truth.regionCode(),
                        String.valueOf(truth.year()),
                        truth.edition(),
                        figure.code(),
                        figure.value().map(BigDecimal::toPlainString).orElse(""),
                        figure.unit(),
                        figure.raw(),
                        figure.kind());
            }
        }
    }
}
