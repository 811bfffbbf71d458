package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** One grid: its headers hold for the rows below them, and beyond the grid where a table goes on in the next. */
final class GridReading {
    private final Vocabulary vocabulary;
    private final HeaderMatcher headers;
    private final ColumnLabels columnLabels;
    private final FormSequence sequence;
    private final String place;
    private final ValueColumns columns;
    private final List<Line> lines;
    private List<Cell> head = new ArrayList<>();

    private boolean open;

    /** Rows of figures before the first label, which go on from the table before where no header stands above them. */
    private final List<List<Cell>> early = new ArrayList<>();

    /** Whether a header of rows was found, so that the next one is a row of its table even if it is the first. */
    private boolean headed;

    /** The last line that names columns, which may be those of rows that are groups. */
    private List<Cell> above = List.of();

    GridReading(
            Vocabulary vocabulary,
            HeaderMatcher headers,
            ColumnLabels columnLabels,
            FormSequence sequence,
            GridRows rows) {
        this.vocabulary = vocabulary;
        this.headers = headers;
        this.columnLabels = columnLabels;
        this.sequence = sequence;
        this.place = rows.place();
        this.columns = new ValueColumns(rows);
        this.lines = rows.lines();
        sequence.words(place);
    }

    void read() {
        for (Line line : lines) {
            if (line instanceof Line.Loose loose && loose.isBlank()) {
                sequence.current().unlabelled(loose.cells(), place, this::assignUnlabelled);
            } else if (isTurned(line) || isNamedTotal(line)) {
                head = new ArrayList<>();
            } else if (line instanceof Line.Head found) {
                above = TurnedRow.areNames(found.cells(), vocabulary) ? found.cells() : above;
                head(found.cells());
                found.cells().forEach(cell -> sequence.words(cell.text()));
                if (isGroupWithValues(found.cells())) {
                    unknown(found.cells());
                }
            } else if (!continuesHead(line)) {
                figures(line);
                head = new ArrayList<>();
            }
        }
    }

    private boolean isTurned(Line line) {
        if (above.isEmpty() || line instanceof Line.Labelled) {
            return false;
        }
        List<Cell> cells = line instanceof Line.Head named ? named.cells() : ((Line.Loose) line).cells();
        List<FilledCell> row = TurnedRow.read(cells, above, vocabulary, columnLabels);
        sequence.current().turned(row, place);
        return !row.isEmpty();
    }

    /** 合计 before figures of a table without labels names its row, although it is a row or column of other tables. */
    private boolean isNamedTotal(Line line) {
        if (sequence.current().headers().unlabelled().isEmpty()) {
            return false;
        }
        List<Cell> cells = line instanceof Line.Head head ? head.cells() : List.of();
        if (line instanceof Line.Labelled row) {
            cells = Stream.concat(Stream.of(row.label()), row.values().stream()).toList();
        }
        return !cells.isEmpty()
                && Whose.isTotal(cells.get(0).text())
                && values(cells) >= FormFiller.FIGURES
                && sequence.current().unlabelled(cells, place, this::assignUnlabelled);
    }

    private Optional<List<Cell>> assign(Header header, List<Cell> values) {
        return values.isEmpty()
                ? Optional.empty()
                : ValueRow.ofGrid(header, values, header.place().equals(place), columns);
    }

    /** No header of a sheet holds for the next sheet, where nothing but its label tells a row. */
    private Optional<List<Cell>> assignUnlabelled(Header header, List<Cell> values) {
        return columns.areOfSheet() && !header.place().equals(place) ? Optional.empty() : assign(header, values);
    }

    private void head(List<Cell> cells) {
        List<Cell> filled = Line.printed(cells);
        List<Cell> printed = RepeatedLabel.merged(
                columns.areOfSheet() ? RepeatedTotal.without(filled, lines, vocabulary) : filled, vocabulary);
        head.addAll(printed);
        if (!mayNameColumn(printed)) {
            return;
        }
        HeaderReading reading = headers.read(head, true);
        List<Header> found = reading.headers(head, place);
        if (found.isEmpty() && reading.rearranged().isEmpty() && head.size() > printed.size()) {
            found = headers.read(printed, true).headers(printed, place);
            if (found.isEmpty()) {
                List<Cell> stacked = StackedHeader.of(head, vocabulary);
                found = headers.read(stacked, false).headers(stacked, place);
            }
        }
        HeadersInForce inForce = sequence.current().headers();
        inForce.name(reading.named());
        inForce.unset(reading.rearranged());
        inForce.set(found);
        headed |= found.stream().anyMatch(header -> header.section().labelled());
    }

    /** Unknown words can be half of a name, or a name cut short. */
    private boolean mayNameColumn(List<Cell> cells) {
        for (Cell cell : cells) {
            Meaning meaning = vocabulary.meaning(cell.text());
            if (meaning.isNone() || meaning.is(Term.Kind.COLUMN)) {
                return true;
            }
        }
        return false;
    }

    /** Words below a header that are no label by themselves may be the lower half of one. */
    private boolean continuesHead(Line line) {
        if (head.isEmpty() || !(line instanceof Line.Loose loose) || values(loose.cells()) > 0) {
            return false;
        }
        head(loose.cells());
        return true;
    }

    private void figures(Line line) {
        if (line instanceof Line.Labelled labelled) {
            open = true;
            early.forEach(this::unknown);
            early.clear();
            sequence.of(labelled, place).labelled(labelled, place, this::assign);
        } else if (line instanceof Line.Loose loose
                && !sequence.current().unlabelled(loose.cells(), place, this::assignUnlabelled)) {
            sequence.current().unlabelledUnread(loose.cells(), place);
            loose.cells().forEach(cell -> sequence.words(cell.text()));
            if (!open && !headed && above.isEmpty() && values(loose.cells()) >= FormFiller.FIGURES) {
                early.add(loose.cells());
            }
            unknown(loose.cells());
        }
    }

    /** The first row of a group, whose own label is lost: the group names several rows, so that its values are nobody's. */
    private boolean isGroupWithValues(List<Cell> cells) {
        if (values(cells) < FormFiller.FIGURES) {
            return false;
        }
        return cells.stream()
                .flatMap(cell -> vocabulary.terms(cell.text()).stream())
                .allMatch(term -> term.is(Term.Kind.ROW_GROUP) || term.is(Term.Kind.ROW));
    }

    /** How many cells are values that are not blank. */
    private static int values(List<Cell> cells) {
        int values = 0;
        for (Cell cell : cells) {
            values += !cell.isBlank() && PrintedValue.isValue(cell.text()) ? 1 : 0;
        }
        return values;
    }

    /** A row within a table that has figures but no label of the form. */
    private void unknown(List<Cell> cells) {
        boolean inTable = open || (headed && isWords(cells.get(0)));
        if (inTable && values(cells.subList(1, cells.size())) > 0) {
            sequence.current()
                    .unread(
                            "row_not_in_form",
                            cells.get(0).text().strip(),
                            cells.subList(1, cells.size()),
                            cells.get(0).address());
        }
    }

    private static boolean isWords(Cell cell) {
        return !cell.isBlank() && !PrintedValue.isValue(cell.text());
    }
}
