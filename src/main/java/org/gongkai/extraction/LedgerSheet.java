package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.submission.Allowance;

/** The ledgers of one sheet from the top, each under the header that stands above its rows. */
final class LedgerSheet {
    /** So many figures in a row below a header that cannot be read are a body's. */
    private static final int NUMBERS = 3;

    private final Grid grid;
    private final LedgerGrid rows;
    private final ColumnLabels labels;
    private final BitSet read = new BitSet();

    /** Rows with figures that no header stands above. */
    private final List<Integer> headless = new ArrayList<>();

    private Optional<LedgerLayout> layout = Optional.empty();

    /** The first row that can be a title or header of the next ledger. */
    private int from;

    /** Whether a header that cannot be read stands above. */
    private boolean unknown;

    LedgerSheet(Grid grid, LedgerGrid rows, ColumnLabels labels) {
        this.grid = grid;
        this.rows = rows;
        this.labels = labels;
    }

    /** The forms of the ledgers' rows; none where there is no ledger. */
    List<FilledForm> read(Supplier<FormFiller> fillers, Predicate<Grid> isForm) {
        LedgerBodies bodies = new LedgerBodies(rows, fillers);
        for (int row = 0; row < rows.end(); row++) {
            Allowance.check();
            Optional<LedgerLayout> below = header(row);
            if (below.isPresent()) {
                layout = below;
                row = below.get().firstRow() - 1;
            } else if (layout.isPresent() && rows.beginsForm(row)) {
                layout = Optional.empty();
            } else if (layout.isPresent() && bodies.read(layout.get(), row)) {
                read.set(row);
                from = row + 1;
            } else if (layout.isEmpty() && isOfFigures(row)) {
                headless.add(row);
                from = row + 1;
            }
        }
        if (unknown || rest().stream().noneMatch(isForm)) {
            headless.forEach(bodies::unread);
        }
        return bodies.filled();
    }

    /** A row of several figures, or of one behind a label of the form. */
    private boolean isOfFigures(int row) {
        int numbers = rows.numbers(row);
        return numbers >= NUMBERS || (numbers > 0 && rows.terms(row) > 0);
    }

    /** The layout below a header that begins in this row; what comes again as it was changes nothing. */
    private Optional<LedgerLayout> header(int row) {
        Optional<Integer> bodies = rows.bodies(row);
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        Optional<LedgerLayout> below = LedgerLayout.of(rows, from, row, bodies.get(), labels);
        if (below.isPresent()) {
            int first = below.get().firstRow();
            (headless.isEmpty() ? IntStream.range(from, first).boxed() : below.get().header().stream())
                    .forEach(read::set);
            from = below.get().firstRow();
            unknown = false;
            return below.map(found -> layout.map(found::under).orElse(found));
        }
        if (layout.isPresent() && rows.terms(row) > 1 && !isRepeated(row, layout.get())) {
            layout = Optional.empty();
            unknown = true;
        }
        return Optional.empty();
    }

    private boolean isRepeated(int row, LedgerLayout before) {
        List<String> again = texts(row);
        return before.header().stream().anyMatch(first -> texts(first).equals(again));
    }

    private List<String> texts(int row) {
        return rows.printed(row).stream()
                .map(cell -> cell.column() + " " + cell.text().strip())
                .toList();
    }

    /** The rows that are no ledger's, in their places. */
    Optional<Grid> rest() {
        List<List<Cell>> others = new ArrayList<>();
        for (int row = 0; row < rows.end(); row++) {
            others.add(read.get(row) ? List.of() : grid.rows().get(row));
        }
        return read.cardinality() == rows.end()
                ? Optional.empty()
                : Optional.of(new Grid(others, grid.address(), grid.hidden()));
    }
}
