package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.document.Cell;
import org.gongkai.form.Characters;
import org.gongkai.form.LedgerWords;

/** The rows of a sheet's ledgers, each the form of the body that it names. */
final class LedgerBodies {
    /** A figure is one body's of one year. */
    static final String ONE_ROW = "一格只属一行、一列 / a cell of one row and column";

    private final LedgerGrid rows;
    private final CellMap cells;
    private final Supplier<FormFiller> fillers;
    private final List<FormFiller> all = new ArrayList<>();

    /** Rows above the first body that name none. */
    private final List<Integer> before = new ArrayList<>();

    LedgerBodies(LedgerGrid rows, Supplier<FormFiller> fillers) {
        this.rows = rows;
        this.cells = rows.cells();
        this.fillers = fillers;
    }

    /** Reads a row; false where it is neither a body's nor has any figures. */
    boolean read(LedgerLayout layout, int row) {
        if (rows.numbersColumns(row, layout.agency())) {
            return true;
        }
        Optional<Cell> agency = cells.at(row, layout.agency()).filter(cell -> !cell.isBlank());
        if (agency.isPresent() && !LedgerWords.isOneOf(agency.get().text(), LedgerGrid.WORDS.totals())) {
            return read(layout, row, agency.get().text().strip());
        }
        if (rows.isSum(row)) {
            return true;
        }
        boolean figures = layout.figures().stream()
                .flatMap(column -> own(row, column.place()).stream())
                .anyMatch(LedgerGrid::isNumber);
        if (figures) {
            unread(row);
        }
        return figures;
    }

    /** Says of a row's figures that no name tells whose they are; beside those of the body above it. */
    void unread(int row) {
        if (all.isEmpty()) {
            before.add(row);
        } else {
            unread(all.get(all.size() - 1), row);
        }
    }

    private void unread(FormFiller filler, int row) {
        List<Cell> printed = rows.printed(row);
        filler.unread("row_not_in_form", "", printed, printed.get(0).address());
    }

    private boolean read(LedgerLayout layout, int row, String agency) {
        if (layout.figures().stream().noneMatch(column -> beginsFigure(row, column.place()))) {
            return false;
        }
        FormFiller filler = fillers.get();
        layout.figures().stream()
                .filter(column -> own(row, column.place()).isPresent())
                .forEach(column -> filler.cell(filled(layout, row, column)));
        others(layout, row, filler);
        identify(layout, row, agency, filler);
        all.add(filler);
        before.forEach(nameless -> unread(filler, nameless));
        before.clear();
        return true;
    }

    private FilledCell filled(LedgerLayout layout, int row, LedgerLayout.Column column) {
        Cell cell = own(row, column.place()).orElseThrow();
        FilledCell filled = new FilledCell(column.figure(), cell, column.header(), "");
        boolean certain = cell.isBlank() || (cell.columnSpan() == 1 && isOfOneRow(layout, row, column.place()));
        return certain ? filled : filled.doubted(ONE_ROW);
    }

    /** Figures of the row in columns that name none of the form's, or in none that the header names. */
    private void others(LedgerLayout layout, int row, FormFiller filler) {
        layout.unknown()
                .forEach((column, header) -> own(row, column)
                        .filter(cell -> hasFigure(cell) || isShare(cell))
                        .ifPresent(cell -> filler.unread("column_not_in_form", header, List.of(cell), cell.address())));
        rows.printed(row).stream()
                .filter(LedgerGrid::isNumber)
                .filter(cell -> isBeside(layout, cell.column()))
                .forEach(cell -> filler.unread("column_not_in_form", "", List.of(cell), cell.address()));
    }

    private static boolean isBeside(LedgerLayout layout, int column) {
        return !layout.unknown().containsKey(column)
                && !layout.passed().contains(column)
                && layout.figures().stream().noneMatch(figure -> figure.place() == column);
    }

    private void identify(LedgerLayout layout, int row, String agency, FormFiller filler) {
        layout.region()
                .flatMap(column -> cells.at(row, column))
                .map(cell -> Characters.folded(cell.text()))
                .filter(code -> code.matches("\\d{6}|\\d{9}"))
                .ifPresent(code -> filler.hint("region", code));
        LedgerTime time = LedgerTime.of(cells, layout, row);
        String titled = RowTitle.of(agency, time.year());
        time.hints().forEach(filler::hint);
        filler.hint("row", titled);
        filler.words(List.of(titled));
        layout.place()
                .flatMap(column -> cells.at(row, column))
                .filter(place -> !place.isBlank())
                .ifPresent(
                        place -> filler.words(List.of(RowTitle.of(place.text().strip(), ""))));
        filler.words(layout.titles());
    }

    /** The cell that covers a place; none where a blank one runs over others. */
    private Optional<Cell> own(int row, int column) {
        return cells.at(row, column)
                .filter(cell -> !cell.isBlank()
                        || (cell.columnSpan() == 1 && cells.rows(row, column).size() == 1));
    }

    /** Whether a figure begins in this row; one that runs on from above was read there. */
    private boolean beginsFigure(int row, int column) {
        return own(row, column).filter(LedgerBodies::hasFigure).isPresent()
                && cells.rows(row, column).get(0) == row;
    }

    /** Whether whatever the cell covers is of one body and year: of one row, or of rows that name nobody else. */
    private boolean isOfOneRow(LedgerLayout layout, int row, int column) {
        return cells.rows(row, column).stream()
                .allMatch(other -> other == row
                        || (cells.isNothingElse(row, other, layout.agency())
                                && layout.year()
                                        .map(year -> cells.isNothingElse(row, other, year))
                                        .orElse(true)));
    }

    private static boolean hasFigure(Cell cell) {
        return !cell.isBlank() && PrintedValue.isValue(cell.text());
    }

    private static boolean isShare(Cell cell) {
        return cell.text().endsWith("%");
    }

    List<FilledForm> filled() {
        return all.stream().map(FormFiller::filled).toList();
    }
}
