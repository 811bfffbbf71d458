package org.gongkai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.submission.SourceAddress;

/** A table with its continuations on the pages after. */
final class JoinedTable {
    /** So many edges at the same places are no chance. */
    private static final int MANY = 5;

    private final List<TablePart> parts = new ArrayList<>();
    private final List<PlacedCell> cells = new ArrayList<>();
    private Optional<TextLine> overflow = Optional.empty();
    private int rows;

    JoinedTable(RuledTable first, String where, int page, boolean cut) {
        add(first, where, page, cut);
    }

    int lastPage() {
        return last().page();
    }

    private TablePart last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether a table at the head of the next page has the same outer edges, or only edges that this one has too. */
    boolean goesOnIn(RuledTable next) {
        List<Double> here = last().table().xs();
        List<Double> there = next.xs();
        boolean sameSides =
                isSame(here.get(0), there.get(0)) && isSame(here.get(here.size() - 1), there.get(there.size() - 1));
        return sameSides || isAmong(here, there) || isAmong(there, here) || areMostlySame(here, there);
    }

    /** A column of labels may lack its edge on either page, where no line ends in it. */
    private static boolean areMostlySame(List<Double> here, List<Double> there) {
        long shared = here.stream()
                .filter(x -> there.stream().anyMatch(other -> isSame(x, other)))
                .count();
        return isSame(here.get(here.size() - 1), there.get(there.size() - 1))
                && shared > MANY
                && shared >= Math.min(here.size(), there.size()) - 1;
    }

    private static boolean isAmong(List<Double> few, List<Double> many) {
        return few.size() > 2 && few.stream().allMatch(x -> many.stream().anyMatch(other -> isSame(x, other)));
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) < PlacedCell.SAME_EDGE;
    }

    /** @param cut whether the next page begins with a table, so that it may hold more of the last row */
    void add(RuledTable table, String where, int page, boolean cut) {
        TablePart part = new TablePart(table, where, page, cut);
        boolean open = !parts.isEmpty() && last().table().openBottom() && table.openTop();
        parts.add(part);
        overflow = Optional.empty();
        int same = repeatedHeader(part);
        Map<SourceAddress, String> figures = CutHeader.figures(
                cells.stream().filter(cell -> cell.row() == same).toList(),
                part.startingIn(same),
                part.startingIn(same + 1));
        int from = figures.isEmpty() ? same : same + 1;
        List<PlacedCell> upper =
                cells.stream().filter(cell -> cell.end() == rows).toList();
        List<PlacedCell> lower =
                part.startingIn(from).stream().map(cell -> apart(cell, figures)).toList();
        RowBreak pageBreak = new RowBreak(upper, lower, open && from == 0);
        if (rows > 0 && pageBreak.isWithinRow()) {
            continueRow(pageBreak);
            place(part, from + 1);
        } else {
            int top = rows;
            place(part, from);
            cells.replaceAll(cell -> apart(cell, figures));
            if (pageBreak.isOfHeader()) {
                continueLabels(pageBreak, top);
            }
            doubt(pageBreak, top);
        }
    }

    /** Whether a line stands at the height of its rows, as a label does whose column no line closes on this page. */
    boolean standsBeside(TextLine line) {
        return line.box().besides(last().table().box()) > 0.5;
    }

    /** Takes a line below its last row where that flows out of it. */
    boolean takes(TextLine line) {
        List<PlacedCell> lowest =
                cells.stream().filter(cell -> cell.end() == rows).toList();
        Map<PlacedCell, String> words = Overflow.of(line, lowest, overflow);
        cells.replaceAll(cell -> words.containsKey(cell) ? cell.flowingInto(words.getOrDefault(cell, "")) : cell);
        overflow = words.isEmpty() ? overflow : Optional.of(line);
        return !words.isEmpty();
    }

    private static PlacedCell apart(PlacedCell cell, Map<SourceAddress, String> figures) {
        return Optional.ofNullable(figures.get(cell.address()))
                .map(cell::saying)
                .orElse(cell);
    }

    private void place(TablePart part, int from) {
        int by = rows - from;
        part.table().cells().stream()
                .filter(cell -> cell.row() >= from)
                .map(cell -> part.placed(cell, cell.row() + by))
                .forEach(cells::add);
        rows += part.table().rows() - from;
    }

    private void continueRow(RowBreak pageBreak) {
        for (PlacedCell cell : pageBreak.lower()) {
            Optional<PlacedCell> above = pageBreak.above(cell);
            if (above.isPresent()) {
                cells.set(cells.indexOf(above.get()), above.get().continuedBy(cell));
            } else if (cell.rowSpan() > 1) {
                cells.add(cell.fromRow(rows));
            }
        }
    }

    /** Labels of several rows of a header that the end of the page cuts. */
    private void continueLabels(RowBreak pageBreak, int top) {
        List<PlacedCell> below =
                cells.stream().filter(cell -> cell.row() == top).toList();
        boolean cut = pageBreak.cutsNames();
        for (PlacedCell cell : below) {
            pageBreak
                    .cutLabel(cell)
                    .or(() -> cut ? pageBreak.blankHalf(cell) : Optional.empty())
                    .ifPresent(above -> {
                        cells.set(cells.indexOf(above), above.over(cell));
                        cells.remove(cell);
                    });
        }
    }

    /** @param top the row below the break */
    private void doubt(RowBreak pageBreak, int top) {
        boolean anew = pageBreak.beginsAnew();
        cells.replaceAll(
                cell -> pageBreak.upper().contains(cell) && (anew || pageBreak.endsAt(cell)) ? cell.whole() : cell);
        if (!anew && pageBreak.mayHideValues()) {
            cells.replaceAll(cell -> mayBeHalf(cell, pageBreak, top) ? cell.illegible() : cell);
        }
    }

    private static boolean mayBeHalf(PlacedCell cell, RowBreak pageBreak, int top) {
        boolean above = cell.end() == top && pageBreak.mayBeHalf(cell, pageBreak.lower());
        boolean below = cell.row() == top && pageBreak.mayBeHalf(cell, pageBreak.upper());
        return cell.rowSpan() == 1 && (above || below);
    }

    /** How many of the first rows say what the first rows of the whole table say, without being figures. */
    private int repeatedHeader(TablePart part) {
        int same = 0;
        while (same < Math.min(rows, part.table().rows() - 1) && isRepeated(part, same)) {
            same++;
        }
        int header = same;
        boolean whole = part.table().cells().stream()
                .filter(cell -> cell.row() < header)
                .allMatch(cell -> cell.row() + cell.rowSpan() <= header);
        return whole ? header : 0;
    }

    private boolean isRepeated(TablePart part, int row) {
        List<String> before = cells.stream()
                .filter(cell -> cell.row() == row)
                .map(PlacedCell::text)
                .toList();
        List<String> again =
                part.table().startingIn(row).stream().map(part::text).toList();
        return before.equals(again)
                && again.stream().noneMatch(PlacedCell::isNumber)
                && (row > 0 || again.stream().anyMatch(text -> !text.isBlank()));
    }

    Grid grid(CellBudget budget) {
        budget.spend(cells.size());
        double[] edges = edges();
        List<List<Cell>> grid = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            grid.add(new ArrayList<>());
        }
        cells.forEach(cell -> grid.get(cell.row()).add(cell(cell, edges)));
        grid.forEach(row -> row.sort(Comparator.comparingInt(Cell::column)));
        return new Grid(grid, new SourceAddress(parts.get(0).where()));
    }

    private static Cell cell(PlacedCell cell, double[] edges) {
        int column = nearest(edges, cell.box().left());
        int end = nearest(edges, cell.box().right());
        int span = Math.max(1, end - column);
        Cell whole = new Cell(cell.text(), cell.row(), column, cell.rowSpan(), span, cell.address());
        return cell.mayBeHalf() ? whole.as(Cell.Sight.MAY_BE_HALF) : whole;
    }

    private double[] edges() {
        List<Ruling> lines = new ArrayList<>();
        for (TablePart part : parts) {
            for (double x : part.table().xs()) {
                lines.add(new Ruling(true, x, 0, 0));
            }
        }
        return RulingNet.positions(lines, PlacedCell.SAME_EDGE / 2);
    }

    private static int nearest(double[] edges, double at) {
        int nearest = 0;
        for (int i = 1; i < edges.length; i++) {
            nearest = Math.abs(edges[i] - at) < Math.abs(edges[nearest] - at) ? i : nearest;
        }
        return nearest;
    }
}
