package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Particulars;

/**
 * Reads ledgers (台账): one row an agency, one column a figure, under a header of one to several merged rows.
 *
 * <p>A ledger begins where one cell of a header names agencies and several columns name figures, and ends where another
 * header or a form begins; a sheet may hold several, below each other or side by side, and forms beside them.
 */
final class Ledger {
    /** So much of the form is named by a header that can be meant for nothing else. */
    private static final int TERMS = 4;

    /** So many figures in a row are no year and no number of a line. */
    private static final int NUMBERS = 3;

    private static final Particulars TOTALS_ONLY = new Particulars("台账只有总数，没有申请人各列", "a ledger of totals only");
    private static final Particulars COLUMNS_OPEN =
            new Particulars("台账的表头没有写明各列的行名和列名", "a ledger whose header does not name row and column of its figures");

    private final Forms forms;
    private final Editions editions;
    private final ColumnLabels labels;
    private final Vocabulary vocabulary;
    private final GridLines lines;

    Ledger(Forms forms, Editions editions, Vocabulary vocabulary) {
        this.forms = forms;
        this.editions = editions;
        this.labels = new ColumnLabels(forms, vocabulary);
        this.vocabulary = vocabulary;
        this.lines = new GridLines(vocabulary);
    }

    /**
     * What ledgers a grid holds.
     *
     * @param rows the forms of their rows; empty where the grid is none
     * @param rest what else there is in the grid that can be a form
     */
    record Found(List<FilledForm> rows, List<Grid> rest) {
        private static Found of(List<Found> bands) {
            return new Found(
                    bands.stream().flatMap(band -> band.rows().stream()).toList(),
                    bands.stream().flatMap(band -> band.rest().stream()).toList());
        }
    }

    Found read(Grid grid) {
        if (!isWide(grid) || !namesBodies(grid)) {
            return new Found(List.of(), List.of(grid));
        }
        List<Found> bands = GridBands.of(grid).stream().map(this::readBand).toList();
        long ledgers = bands.stream().filter(band -> !band.rows().isEmpty()).count();
        long forms = bands.stream().filter(band -> !band.rest().isEmpty()).count();
        Found found = ledgers > 0 && ledgers + forms > 1 ? Found.of(bands) : readBand(grid);
        return found.rows().isEmpty() ? new Found(List.of(), List.of(grid)) : found;
    }

    /** What stands in a part of a sheet that no other stands beside. */
    private Found readBand(Grid grid) {
        LedgerSheet sheet = new LedgerSheet(grid, new LedgerGrid(grid, vocabulary), labels);
        List<FilledForm> rows =
                sheet.read(() -> new FormFiller(forms, editions, FormFiller.Reader.OF_LEDGER), this::isForm);
        return new Found(rows, sheet.rest().stream().filter(this::isForm).toList());
    }

    private static boolean isWide(Grid grid) {
        return grid.rows().stream().anyMatch(row -> row.size() > LedgerLayout.FIGURES);
    }

    private boolean namesBodies(Grid grid) {
        LedgerGrid rows = new LedgerGrid(grid, vocabulary);
        return IntStream.range(0, rows.end()).anyMatch(row -> rows.bodies(row).isPresent());
    }

    /** Whether several rows of the form with figures stand in the grid. */
    private boolean isForm(Grid grid) {
        return lines.of(grid).stream()
                        .filter(line -> line instanceof Line.Labelled row
                                && row.values().stream().anyMatch(LedgerGrid::isNumber))
                        .limit(2)
                        .count()
                > 1;
    }

    /** Why the figures of bodies that a grid lists cannot be told; empty where it lists none. */
    Optional<Particulars> untold(Grid grid) {
        LedgerGrid rows = new LedgerGrid(grid, vocabulary);
        for (int row = 0; row < rows.end(); row++) {
            Optional<Integer> bodies = rows.bodies(row);
            if (bodies.isPresent()) {
                int first = rows.firstBelow(row, bodies.get());
                int terms = IntStream.range(row, first).map(rows::terms).sum();
                if (terms >= TERMS && listsBodies(rows, first, bodies.get())) {
                    boolean columns = IntStream.range(row, first).anyMatch(rows::namesColumns);
                    return Optional.of(columns ? COLUMNS_OPEN : TOTALS_ONLY);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean listsBodies(LedgerGrid rows, int first, int column) {
        for (int row = first; row < rows.end(); row++) {
            Optional<Cell> body = rows.cells().at(row, column).filter(cell -> !cell.isBlank());
            if (body.isPresent() && rows.meaning(body.get()).isNone() && rows.numbers(row) >= NUMBERS) {
                return true;
            }
        }
        return false;
    }
}
