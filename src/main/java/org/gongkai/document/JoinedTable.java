package org.gongkai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.document.RuledTable.RuledCell;
import org.gongkai.submission.SourceAddress;

/** A table with its continuations on the pages after. */
final class JoinedTable {
    /** Edges of columns that are so near are the same. */
    private static final double SAME_EDGE = 4;

    /** What a new row's label begins with, which the second half of a label does not. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*[（(]?[一二三四五六七八九十\\d]{1,3}\\s*[)）、.．].*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("无|(?!\\s*\\d{1,2}[.、．]\\s*$)[0-9０-９.,，．+\\-－—–/／增减件万亿元()（）\\s]+");

    /**
     * @param where its address, such as {@code page[3]/table[2]}
     * @param cut whether the next page may hold more of its last row
     */
    private record Part(RuledTable table, String where, int page, boolean cut) {
        String text(RuledCell cell) {
            return table.text(cell, cut);
        }
    }

    /** A cell whose place in the columns of the whole table is still open. */
    private record Placed(
            String text, int row, int rowSpan, Box box, SourceAddress address, Part part, RuledCell cell) {
        static Placed of(RuledCell cell, int row, Part part) {
            SourceAddress address =
                    new SourceAddress(part.where() + "/r" + (cell.row() + 1) + "c" + (cell.column() + 1));
            return new Placed(part.text(cell), row, cell.rowSpan(), cell.box(), address, part, cell);
        }

        /** The row below which it ends. */
        int end() {
            return row + rowSpan;
        }

        Placed continuedBy(Placed more) {
            boolean blank = text.isEmpty() || more.text.isEmpty();
            return new Placed(
                    text + (blank ? "" : "\n") + more.text,
                    row,
                    rowSpan + more.rowSpan - 1,
                    box,
                    text.isEmpty() ? more.address : address,
                    more.part,
                    more.cell);
        }

        /** What is left of it below its first row, which went to the row above. */
        Placed fromRow(int next) {
            return new Placed(text, next, rowSpan - 1, box, address, part, cell);
        }

        /** The cell once it is known that nothing of it stands on the next page. */
        Placed whole() {
            boolean mayBeBroken = text.contains("\n") && text.equals(part.text(cell));
            String all = mayBeBroken ? part.table().text(cell, false) : text;
            return new Placed(all, row, rowSpan, box, address, part, cell);
        }

        Placed illegible() {
            return new Placed(Glyph.ILLEGIBLE, row, rowSpan, box, address, part, cell);
        }

        boolean isNumber() {
            return NUMBER.matcher(text).matches();
        }

        boolean isBelow(Placed other) {
            return Math.abs(box.left() - other.box.left()) < SAME_EDGE
                    && Math.abs(box.right() - other.box.right()) < SAME_EDGE;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final List<Placed> cells = new ArrayList<>();
    private final Set<Part> doubtful = new HashSet<>();
    private int rows;

    JoinedTable(RuledTable first, String where, int page, boolean cut) {
        add(first, where, page, cut);
    }

    int lastPage() {
        return last().page();
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether a table at the head of the next page has the same outer edges, or only edges that this one has too. */
    boolean goesOnIn(RuledTable next) {
        List<Double> here = last().table().xs();
        List<Double> there = next.xs();
        boolean sameSides =
                isSame(here.get(0), there.get(0)) && isSame(here.get(here.size() - 1), there.get(there.size() - 1));
        return sameSides || isAmong(here, there) || isAmong(there, here);
    }

    private static boolean isAmong(List<Double> few, List<Double> many) {
        return few.size() > 2 && few.stream().allMatch(x -> many.stream().anyMatch(other -> isSame(x, other)));
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) < SAME_EDGE;
    }

    /** @param cut whether the next page begins with a table, so that it may hold more of the last row */
    void add(RuledTable table, String where, int page, boolean cut) {
        Part part = new Part(table, where, page, cut);
        boolean open = !parts.isEmpty() && last().table().openBottom() && table.openTop();
        parts.add(part);
        int from = repeatedHeader(part);
        if (rows > 0 && from == 0 && continueRow(part, open)) {
            from = 1;
            rows--;
            place(part, 1, rows);
            rows += table.rows();
        } else {
            place(part, from, rows - from);
            rows += table.rows() - from;
        }
    }

    private void place(Part part, int from, int by) {
        part.table().cells().stream()
                .filter(cell -> cell.row() >= from)
                .map(cell -> Placed.of(cell, cell.row() + by, part))
                .map(cell -> isDoubtful(cell) ? cell.illegible() : cell)
                .forEach(cells::add);
    }

    private boolean isDoubtful(Placed cell) {
        return doubtful.contains(cell.part())
                && cell.cell().row() == 0
                && cell.rowSpan() == 1
                && cell.text().isEmpty();
    }

    /** How many of the first rows say what the first rows of the whole table say, without being figures. */
    private int repeatedHeader(Part part) {
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

    private boolean isRepeated(Part part, int row) {
        List<String> before = cells.stream()
                .filter(cell -> cell.row() == row)
                .map(Placed::text)
                .toList();
        List<String> again =
                part.table().startingIn(row).stream().map(part::text).toList();
        return before.equals(again)
                && again.stream().noneMatch(text -> NUMBER.matcher(text).matches())
                && (row > 0 || again.stream().anyMatch(text -> !text.isBlank()));
    }

    /**
     * Makes one row of two halves that a page break parts. The edges must agree; where both halves of a cell have text, the
     * first must fill its cell to the end, so that its words or digits go on in the second, which must not begin anew.
     */
    private boolean continueRow(Part part, boolean open) {
        List<Placed> upper = cells.stream().filter(cell -> cell.end() == rows).toList();
        List<Placed> lower = part.table().startingIn(0).stream()
                .map(cell -> Placed.of(cell, 0, part))
                .toList();
        boolean sameEdges = lower.stream()
                .filter(cell -> !cell.text().isEmpty())
                .allMatch(cell -> upper.stream().filter(cell::isBelow).count() == 1);
        if (!sameEdges || !goesOn(upper, lower, open)) {
            doubt(upper, lower, part);
            return false;
        }
        for (Placed cell : lower) {
            Optional<Placed> above = upper.stream().filter(cell::isBelow).findFirst();
            if (above.isPresent()) {
                cells.set(cells.indexOf(above.get()), above.get().continuedBy(cell));
            } else if (cell.rowSpan() > 1) {
                cells.add(cell.fromRow(rows));
            }
        }
        return true;
    }

    /**
     * A row of blank cells beside one of values at a page break may be half of it, so that its cells are not known to be
     * blank, unless its label says that it is a row of its own.
     */
    private void doubt(List<Placed> upper, List<Placed> lower, Part part) {
        boolean anew =
                lower.stream().anyMatch(cell -> NUMBERED.matcher(cell.text()).matches());
        if (anew) {
            upper.forEach(cell -> cells.set(cells.indexOf(cell), cell.whole()));
            return;
        }
        if (hasNumber(upper) && isLabelAlone(lower)) {
            doubtful.add(part);
        } else if (hasNumber(lower) && isLabelAlone(upper)) {
            upper.stream()
                    .filter(cell -> cell.text().isEmpty() && cell.rowSpan() == 1)
                    .forEach(cell -> cells.set(cells.indexOf(cell), cell.illegible()));
        }
    }

    private static boolean hasNumber(List<Placed> cells) {
        return cells.stream().anyMatch(Placed::isNumber);
    }

    private static boolean isLabelAlone(List<Placed> cells) {
        return cells.stream().anyMatch(cell -> !cell.text().isEmpty()) && !hasNumber(cells);
    }

    private static boolean goesOn(List<Placed> upper, List<Placed> lower, boolean open) {
        boolean both = false;
        for (Placed cell : lower) {
            Optional<Placed> above = upper.stream()
                    .filter(cell::isBelow)
                    .filter(other -> !other.text().isEmpty() && !cell.text().isEmpty())
                    .findFirst();
            both |= above.isPresent();
            if (above.isPresent() && !goesOn(above.get(), cell, open)) {
                return false;
            }
        }
        return both || (isLabelAlone(upper) && areNumbers(lower));
    }

    private static boolean goesOn(Placed above, Placed below, boolean open) {
        if (above.isNumber() != below.isNumber()
                || NUMBERED.matcher(below.text()).matches()) {
            return false;
        }
        return (open && !above.isNumber()) || above.part().table().isFull(above.cell(), below.cell());
    }

    private static boolean areNumbers(List<Placed> cells) {
        return cells.stream().anyMatch(Placed::isNumber)
                && cells.stream().allMatch(cell -> cell.text().isEmpty() || cell.isNumber());
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

    private static Cell cell(Placed cell, double[] edges) {
        int column = nearest(edges, cell.box().left());
        int end = nearest(edges, cell.box().right());
        return new Cell(cell.text(), cell.row(), column, cell.rowSpan(), Math.max(1, end - column), cell.address());
    }

    private double[] edges() {
        List<Ruling> lines = new ArrayList<>();
        for (Part part : parts) {
            for (double x : part.table().xs()) {
                lines.add(new Ruling(true, x, 0, 0));
            }
        }
        return RulingNet.positions(lines, SAME_EDGE / 2);
    }

    private static int nearest(double[] edges, double at) {
        int nearest = 0;
        for (int i = 1; i < edges.length; i++) {
            nearest = Math.abs(edges[i] - at) < Math.abs(edges[nearest] - at) ? i : nearest;
        }
        return nearest;
    }
}
