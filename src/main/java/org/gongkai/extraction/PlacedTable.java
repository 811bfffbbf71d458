package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.document.Word;
import org.gongkai.submission.SourceAddress;

/** The rows below one header, put into a grid: labels in the first column, figures below the names of theirs. */
final class PlacedTable {
    private static final String ILLEGIBLE = "\uFFFD";

    /** Rows with figures, by the word that names their line. */
    private final Map<Anchor, List<Word>> rows = new LinkedHashMap<>();

    private final PlacedHeader header;

    PlacedTable(PlacedHeader header) {
        this.header = header;
    }

    /** What a row begins with: its label, or its first figure where it has none. */
    private record Anchor(String label, int page, int line) {}

    void row(PlacedLabel label, List<Word> figures) {
        rows.put(new Anchor(label.text(), label.page(), label.line()), List.copyOf(figures));
    }

    void row(List<Word> figures) {
        rows.put(new Anchor("", figures.get(0).page(), figures.get(0).line()), List.copyOf(figures));
    }

    PlacedHeader header() {
        return header;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Where it begins, for its place among the paragraphs. */
    int page() {
        return header.all().get(0).page();
    }

    int line() {
        return header.all().stream().mapToInt(PlacedLabel::line).min().orElseThrow();
    }

    Grid grid() {
        List<List<Cell>> grid = new ArrayList<>();
        if (!header.groups().isEmpty()) {
            grid.add(header.groups().stream()
                    .map(group -> cell(group.text(), 0, header.columnBelow(group), group.page(), group.line()))
                    .sorted(Comparator.comparingInt(Cell::column))
                    .toList());
        }
        List<Cell> names = new ArrayList<>();
        for (PlacedLabel column : header.columns()) {
            names.add(cell(column.text(), grid.size(), names.size(), column.page(), column.line()));
        }
        grid.add(names);
        rows.forEach((anchor, figures) -> grid.add(row(anchor, figures, grid.size())));
        return new Grid(grid, address(page(), line()));
    }

    private List<Cell> row(Anchor anchor, List<Word> figures, int row) {
        List<Cell> cells = new ArrayList<>();
        if (!anchor.label().isEmpty()) {
            cells.add(new Cell(anchor.label(), row, 0, 1, 1, address(anchor.page(), anchor.line())));
        }
        boolean level = figures.stream().allMatch(figure -> PlacedLabel.areLevel(figures.get(0), figure));
        for (int column = 0; column < header.columns().size(); column++) {
            int at = column;
            List<Word> own = figures.stream()
                    .filter(figure -> header.column(figure).equals(OptionalInt.of(at)))
                    .sorted(Comparator.comparingDouble(Word::left))
                    .toList();
            String text = String.join(" ", own.stream().map(Word::text).toList());
            int line = own.isEmpty() ? anchor.line() : own.get(0).line();
            cells.add(cell(level ? text : ILLEGIBLE, row, column, anchor.page(), line));
        }
        return cells;
    }

    private static Cell cell(String text, int row, int column, int page, int line) {
        SourceAddress address = new SourceAddress(address(page, line).value() + "/c" + (column + 1));
        return new Cell(text, row, column + 1, 1, 1, address);
    }

    private static SourceAddress address(int page, int line) {
        return new SourceAddress("page[" + page + "]/line[" + line + "]");
    }
}
