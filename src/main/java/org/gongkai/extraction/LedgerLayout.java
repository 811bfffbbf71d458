package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.LedgerWords;

/**
 * What the columns of a ledger hold.
 *
 * @param firstRow the first row below the header
 * @param agency the column that names who reports
 * @param place the column that names the county or city of who reports
 * @param figures by column
 * @param unknown the headers of columns that hold something else, or a figure that another column claims too
 * @param titles texts that say what the whole ledger is about
 */
record LedgerLayout(
        int firstRow,
        int agency,
        Optional<Integer> year,
        Optional<Integer> region,
        Optional<Integer> place,
        Map<Integer, Named> figures,
        Map<Integer, String> unknown,
        List<String> titles) {

    /** So many columns must name figures. */
    static final int FIGURES = 8;

    /** So many rows are looked through for the header. */
    static final int HEADER_ROWS = 12;

    /** A figure and the words of its header. */
    record Named(FigureDefinition figure, String header) {}

    /** The layout of a grid; empty where it is no ledger. */
    static Optional<LedgerLayout> of(Grid grid, CellMap cells, ColumnLabels labels, LedgerWords words) {
        int first = firstFigures(grid);
        int width = width(grid, first);
        Optional<Integer> agency = column(cells, first, width, words.agency());
        Optional<Integer> year = column(cells, first, width, words.year());
        Optional<Integer> region = column(cells, first, width, words.region());
        Optional<Integer> place = column(cells, first, width, words.place());
        Map<Integer, Named> figures = new TreeMap<>();
        Map<Integer, String> unknown = new TreeMap<>();
        for (int column = 0; column < width; column++) {
            List<Cell> stack = cells.stack(column, first);
            int at = column;
            boolean other = Stream.of(agency, year, region, place).anyMatch(Optional.of(at)::equals)
                    || isNamed(stack, words.other());
            if (!other) {
                List<String> texts = stack.stream().map(Cell::text).toList();
                String header = String.join(" ", texts);
                labels.figure(texts)
                        .ifPresentOrElse(
                                figure -> figures.put(at, new Named(figure, header)), () -> unknown.put(at, header));
            }
        }
        setAsideRivals(figures, unknown);
        return figures.size() < FIGURES
                ? Optional.empty()
                : agency.map(column -> new LedgerLayout(
                        first, column, year, region, place, figures, unknown, titles(grid, first, width)));
    }

    /** The first row in which several cells are figures and that does not merely number the columns. */
    private static int firstFigures(Grid grid) {
        List<List<Cell>> rows = grid.rows();
        for (int row = 1; row < Math.min(rows.size(), HEADER_ROWS); row++) {
            List<String> values = rows.get(row).stream()
                    .map(cell -> cell.text().strip())
                    .filter(text -> text.codePoints().anyMatch(Character::isDigit) && PrintedValue.isValue(text))
                    .toList();
            if (values.size() >= FIGURES / 2 && !countsUp(values)) {
                return row;
            }
        }
        return rows.size();
    }

    private static boolean countsUp(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i).matches("\\d{1,4}")
                    || !values.get(i - 1).matches("\\d{1,4}")
                    || Integer.parseInt(values.get(i)) != Integer.parseInt(values.get(i - 1)) + 1) {
                return false;
            }
        }
        return true;
    }

    private static int width(Grid grid, int first) {
        return grid.rows().stream()
                .limit(first)
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    private static Optional<Integer> column(CellMap cells, int first, int width, Set<String> words) {
        for (int column = 0; column < width; column++) {
            if (isNamed(cells.stack(column, first), words)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(List<Cell> stack, Set<String> words) {
        return stack.stream().anyMatch(cell -> LedgerWords.isOneOf(cell.text(), words));
    }

    /** A figure that two columns claim is nobody's. */
    private static void setAsideRivals(Map<Integer, Named> figures, Map<Integer, String> unknown) {
        Map<FigureCode, Long> claims = figures.values().stream()
                .collect(Collectors.groupingBy(named -> named.figure().code(), Collectors.counting()));
        figures.entrySet().removeIf(entry -> {
            boolean rival = claims.getOrDefault(entry.getValue().figure().code(), 1L) > 1;
            if (rival) {
                unknown.put(entry.getKey(), entry.getValue().header());
            }
            return rival;
        });
    }

    private static List<String> titles(Grid grid, int first, int width) {
        List<String> titles = new ArrayList<>();
        titles.add(grid.address().value());
        int top = grid.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .mapToInt(Cell::row)
                .min()
                .orElse(0);
        grid.rows().stream()
                .limit(first)
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank() && (cell.columnSpan() * 2 > width || cell.row() == top))
                .forEach(cell -> titles.add(cell.text().strip()));
        return titles;
    }
}
