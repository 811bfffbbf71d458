package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.gongkai.document.RuledTable.RuledCell;

/** Finds the cells that a net of lines encloses: boxes between neighbouring lines, joined where no line parts them. */
final class TableFrame {
    /** So much of a side may lack its line. */
    private static final double LACKING = 0.3;

    private final List<Ruling> verticals;
    private final List<Ruling> horizontals;
    private final double tolerance;
    private final double[] xs;
    private final double[] ys;
    private final boolean openTop;
    private final boolean openBottom;
    private final int[] cellOf;
    private final List<List<Ruling>> byColumn;

    private TableFrame(List<Ruling> net, double tolerance, double thinnest) {
        this.verticals = net.stream().filter(Ruling::vertical).toList();
        this.horizontals = net.stream().filter(ruling -> !ruling.vertical()).toList();
        this.tolerance = tolerance;
        double[] left = RulingNet.positions(verticals, tolerance);
        double[] top = RulingNet.positions(horizontals, thinnest);
        this.openTop = protrudes(verticals, top, true);
        this.openBottom = protrudes(verticals, top, false);
        this.ys = edged(top, verticals, openTop, openBottom);
        this.xs = edged(left, horizontals, protrudes(horizontals, left, true), protrudes(horizontals, left, false));
        this.byColumn = byPosition(verticals, xs);
        this.cellOf = new int[Math.max(0, rows()) * Math.max(0, columns())];
    }

    /**
     * The table that lines draw; empty where they enclose less than two cells.
     *
     * @param thinnest no row is so low, since no character would fit
     */
    static Optional<RuledTable> table(List<Ruling> net, double tolerance, double thinnest, Limits limits) {
        TableFrame frame = new TableFrame(net, tolerance, thinnest);
        if (frame.verticals.isEmpty() || frame.horizontals.isEmpty() || frame.rows() < 1 || frame.columns() < 1) {
            return Optional.empty();
        }
        limits.checkCells((long) frame.rows() * frame.columns());
        List<RuledCell> cells = frame.cells();
        return cells.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new RuledTable(list(frame.xs), list(frame.ys), cells, 0, frame.openTop, frame.openBottom));
    }

    private static List<Double> list(double[] edges) {
        return Arrays.stream(edges).boxed().toList();
    }

    private int rows() {
        return ys.length - 1;
    }

    private int columns() {
        return xs.length - 1;
    }

    /** Whether at least two lines go on beyond the last one across, so that the table has an edge without a line. */
    private boolean protrudes(List<Ruling> lines, double[] across, boolean before) {
        if (across.length == 0) {
            return lines.size() > 1;
        }
        double edge = before ? across[0] : across[across.length - 1];
        return lines.stream()
                        .filter(line -> before ? line.from() < edge - 2 * tolerance : line.to() > edge + 2 * tolerance)
                        .mapToDouble(Ruling::at)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    private static double[] edged(double[] inner, List<Ruling> lines, boolean before, boolean after) {
        List<Double> edges = new ArrayList<>();
        if (before) {
            edges.add(extreme(lines, line -> -line.from()) * -1);
        }
        Arrays.stream(inner).forEach(edges::add);
        if (after) {
            edges.add(extreme(lines, Ruling::to));
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double extreme(List<Ruling> lines, ToDoubleFunction<Ruling> of) {
        return lines.stream().mapToDouble(of).max().orElseThrow();
    }

    private List<RuledCell> cells() {
        boolean[][] rightOf = lines(verticals, xs, ys);
        boolean[][] below = lines(horizontals, ys, xs);
        Arrays.fill(cellOf, -1);
        List<RuledCell> cells = new ArrayList<>();
        for (int place = 0; place < cellOf.length; place++) {
            if (cellOf[place] < 0) {
                List<Integer> region = region(place, rightOf, below);
                addCells(region, cells);
            }
        }
        return cells.stream()
                .sorted((a, b) -> a.row() != b.row()
                        ? Integer.compare(a.row(), b.row())
                        : Integer.compare(a.column(), b.column()))
                .toList();
    }

    /** The boxes that no line parts from the one at a place. */
    private List<Integer> region(int start, boolean[][] rightOf, boolean[][] below) {
        List<Integer> region = new ArrayList<>(List.of(start));
        cellOf[start] = start;
        for (int i = 0; i < region.size(); i++) {
            int row = region.get(i) / columns();
            int column = region.get(i) % columns();
            join(region, start, row, column + 1, column + 1 < columns() && !rightOf[column + 1][row]);
            join(region, start, row, column - 1, column > 0 && !rightOf[column][row]);
            join(region, start, row + 1, column, row + 1 < rows() && !below[row + 1][column]);
            join(region, start, row - 1, column, row > 0 && !below[row][column]);
        }
        return region;
    }

    private void join(List<Integer> region, int start, int row, int column, boolean open) {
        if (open && cellOf[row * columns() + column] < 0) {
            cellOf[row * columns() + column] = start;
            region.add(row * columns() + column);
        }
    }

    /** A region that is no rectangle, since a line is missing, is cut into rectangles row by row. */
    private void addCells(List<Integer> region, List<RuledCell> cells) {
        int top = region.stream().mapToInt(place -> place / columns()).min().orElseThrow();
        int bottom = region.stream().mapToInt(place -> place / columns()).max().orElseThrow();
        int left = region.stream().mapToInt(place -> place % columns()).min().orElseThrow();
        int right = region.stream().mapToInt(place -> place % columns()).max().orElseThrow();
        if (region.size() == (bottom - top + 1) * (right - left + 1)) {
            cells.add(cell(top, left, bottom, right));
            return;
        }
        List<Integer> sorted = region.stream().sorted().toList();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ends = i == sorted.size()
                    || sorted.get(i) != sorted.get(i - 1) + 1
                    || sorted.get(i) / columns() != sorted.get(from) / columns();
            if (ends) {
                int row = sorted.get(from) / columns();
                cells.add(cell(row, sorted.get(from) % columns(), row, sorted.get(i - 1) % columns()));
                from = i;
            }
        }
    }

    private RuledCell cell(int top, int left, int bottom, int right) {
        Box box = new Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1]);
        return new RuledCell(top, left, bottom - top + 1, right - left + 1, box, clear(box), List.of());
    }

    /** Of double lines the inner ones are the edges of what may be printed on. */
    private Box clear(Box box) {
        double left = beside(box, box.left()).max().orElse(box.left());
        double right = beside(box, box.right()).min().orElse(box.right());
        return new Box(left, box.top(), right, box.bottom());
    }

    /** Where lines stand beside most of a cell. */
    private DoubleStream beside(Box box, double edge) {
        return byColumn.get(nearest(xs, edge)).stream()
                .filter(line -> Math.min(line.to(), box.bottom()) - Math.max(line.from(), box.top()) > box.height() / 2)
                .mapToDouble(Ruling::at);
    }

    /** For each position across and each space between two positions along: whether a line stands there. */
    private boolean[][] lines(List<Ruling> lines, double[] at, double[] along) {
        boolean[][] stands = new boolean[at.length][Math.max(0, along.length - 1)];
        List<List<Ruling>> nearest = byPosition(lines, at);
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j + 1 < along.length; j++) {
                stands[i][j] = isDrawn(nearest.get(i), along[j], along[j + 1]);
            }
        }
        return stands;
    }

    private static List<List<Ruling>> byPosition(List<Ruling> lines, double[] at) {
        List<List<Ruling>> nearest = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            nearest.add(new ArrayList<>());
        }
        lines.forEach(line -> nearest.get(nearest(at, line.at())).add(line));
        return nearest;
    }

    private static int nearest(double[] positions, double at) {
        int nearest = 0;
        for (int i = 1; i < positions.length; i++) {
            nearest = Math.abs(positions[i] - at) < Math.abs(positions[nearest] - at) ? i : nearest;
        }
        return nearest;
    }

    private boolean isDrawn(List<Ruling> lines, double from, double to) {
        double at = from;
        List<Ruling> sorted = lines.stream()
                .filter(line -> line.to() > from && line.from() < to)
                .sorted((a, b) -> Double.compare(a.from(), b.from()))
                .toList();
        double drawn = 0;
        for (Ruling line : sorted) {
            double start = Math.max(at, line.from());
            double end = Math.min(to, line.to());
            drawn += Math.max(0, end - start);
            at = Math.max(at, end);
        }
        return drawn >= (1 - LACKING) * (to - from) - tolerance / 2;
    }
}
