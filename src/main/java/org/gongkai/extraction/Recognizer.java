package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Finds the statutory tables of a document and fills the form from them. Thread safe. */
final class Recognizer {
    private final Forms forms;
    private final Editions editions;
    private final GridLines gridLines;
    private final TextLines textLines;
    private final HeaderMatcher headers;
    private final Ledger ledger;
    private final Vocabulary vocabulary;
    private final ColumnLabels columnLabels;

    Recognizer(Forms forms, Vocabulary vocabulary) {
        this.forms = forms;
        this.editions = new Editions(forms);
        this.vocabulary = vocabulary;
        this.columnLabels = new ColumnLabels(forms, vocabulary);
        this.gridLines = new GridLines(vocabulary);
        this.textLines = new TextLines(vocabulary);
        this.ledger = new Ledger(forms, editions, vocabulary);
        this.headers = new HeaderMatcher(forms, vocabulary);
    }

    /** The forms that stand in grids; where their tables are not all there, those of flattened text too. */
    List<FilledForm> recognize(Document document) {
        List<FilledForm> forms = read(document);
        if (forms.stream().anyMatch(this::isWhole)) {
            return lostRows(forms) == 0 ? forms : placed(document, forms);
        }
        Document parted = GridBands.parted(document);
        List<FilledForm> apart = parted.blocks().size() == document.blocks().size() ? forms : read(parted);
        if (apart.stream().anyMatch(this::isWhole)) {
            return apart;
        }
        return MarkdownRows.flattened(document)
                .map(this::read)
                .filter(flat -> flat.stream().anyMatch(this::isWhole))
                .orElseGet(() -> placed(document, forms));
    }

    /** The same forms read by the positions of text, where they are whole and less of them is lost so. */
    private List<FilledForm> placed(Document document, List<FilledForm> forms) {
        return EvenRows.placed(document)
                .map(this::read)
                .filter(found -> found.stream().allMatch(this::isWhole) && lostRows(found) < lostRows(forms))
                .orElse(forms);
    }

    private static int lostRows(List<FilledForm> forms) {
        return forms.stream().mapToInt(FilledForm::lostRows).sum();
    }

    private boolean isWhole(FilledForm form) {
        return form.listed()
                || forms.editions().get(0).tables().stream()
                        .map(FormTable::code)
                        .allMatch(form.tables()::contains);
    }

    /** Whether a grid lists bodies with the form's rows as columns: a ledger of totals, without the applicants. */
    boolean listsTotals(Document document) {
        return document.grids().anyMatch(ledger::listsTotals);
    }

    private List<FilledForm> read(Document document) {
        List<Rows> grids =
                document.grids().map(grid -> new Rows(grid, gridLines.of(grid))).toList();
        List<FilledForm> listed = grids.stream()
                .filter(rows -> !rows.areLabelled())
                .flatMap(rows -> ledger.read(rows.grid()).stream())
                .toList();
        return listed.isEmpty() ? recognize(document, grids.iterator()) : listed;
    }

    /** A grid and what its rows are. */
    private record Rows(Grid grid, List<Line> lines) {
        private static final Pattern CONTENTS = Pattern.compile("目\\s*录|汇编");

        /** A list of the reports that follow names none of them more than the others. */
        boolean isContents() {
            return lines.stream().noneMatch(Line.Labelled.class::isInstance)
                    && Stream.concat(
                                    Stream.of(grid.address().value()),
                                    grid.rows().stream()
                                            .limit(2)
                                            .flatMap(List::stream)
                                            .map(Cell::text))
                            .anyMatch(text -> text.length() <= 60
                                    && CONTENTS.matcher(text).find());
        }

        /** Several rows name rows of the form; a single one may be the total of a ledger. */
        boolean areLabelled() {
            return lines.stream()
                            .filter(Line.Labelled.class::isInstance)
                            .limit(2)
                            .count()
                    > 1;
        }
    }

    private List<FilledForm> recognize(Document document, Iterator<Rows> grids) {
        FormSequence sequence = new FormSequence(forms, editions, vocabulary);
        for (Block block : document.blocks()) {
            if (block instanceof Grid) {
                Rows rows = grids.next();
                if (rows.isContents()) {
                    continue;
                }
                new GridReading(sequence, rows).read();
            } else if (block instanceof Paragraph paragraph
                    && !Navigation.leadsElsewhere(paragraph, document.title())) {
                sequence.words(paragraph.text());
            }
        }
        if (!sequence.current().isComplete()) {
            new TextReading(sequence.current(), headers)
                    .read(textLines.of(document.paragraphs().toList()));
            sequence.current()
                    .rowsNamed(textLines.rowsNamed(document.paragraphs().toList()));
        }
        return sequence.filled();
    }

    /** One grid: its headers hold for the rows below them, and beyond the grid where a table goes on in the next. */
    private final class GridReading {
        private final FormSequence sequence;
        private final String place;
        private final ValueColumns columns;
        private final List<Line> lines;
        private List<Cell> head = new ArrayList<>();

        /** The first row without any text, which is a row of blank figures where no other row has them. */
        private List<Cell> blank = List.of();

        private boolean open;

        /** The names of columns above rows that are groups. */
        private List<Cell> names = List.of();

        GridReading(FormSequence sequence, Rows rows) {
            this.sequence = sequence;
            this.place = rows.grid().address().value();
            this.columns = ValueColumns.of(rows.grid(), rows.lines());
            this.lines = rows.lines();
            sequence.words(place);
        }

        void read() {
            for (Line line : lines) {
                if (line instanceof Line.Loose loose && loose.cells().stream().allMatch(Cell::isBlank)) {
                    blank = blank.isEmpty() ? loose.cells() : blank;
                } else if (isTurned(line)) {
                    head = new ArrayList<>();
                } else if (line instanceof Line.Head found) {
                    names = TurnedRow.header(found.cells(), vocabulary);
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
            sequence.current().unlabelled(blank, this::assignUnlabelled);
        }

        private boolean isTurned(Line line) {
            List<Cell> cells = line instanceof Line.Head head
                    ? head.cells()
                    : line instanceof Line.Loose loose ? loose.cells() : List.of();
            List<FilledCell> row = names.isEmpty() ? List.of() : TurnedRow.read(cells, names, columnLabels);
            sequence.current().turned(row);
            return !row.isEmpty();
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
            List<Cell> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
            List<Cell> printed = RepeatedLabel.merged(
                    columns.areOfSheet() ? RepeatedTotal.without(filled, lines, vocabulary) : filled, vocabulary);
            head.addAll(printed);
            if (printed.stream().noneMatch(this::mayNameColumn)) {
                return;
            }
            List<Header> found = headers.match(head, place, true);
            Set<String> rearranged = found.isEmpty() ? headers.rearranged(head) : Set.of();
            if (found.isEmpty() && rearranged.isEmpty()) {
                found = headers.match(printed, place, true);
            }
            if (found.isEmpty() && rearranged.isEmpty() && head.size() > printed.size()) {
                List<Cell> stacked = StackedHeader.of(head, vocabulary);
                found = headers.match(stacked, place, false);
            }
            HeadersInForce inForce = sequence.current().headers();
            inForce.name(headers.named(head));
            inForce.unset(rearranged);
            inForce.set(found);
        }

        /** Unknown words can be half of a name, or a name cut short. */
        private boolean mayNameColumn(Cell cell) {
            List<Term> terms = vocabulary.terms(cell.text());
            return terms.isEmpty() || terms.stream().anyMatch(term -> term.is(Term.Kind.COLUMN));
        }

        /** Words below a header that are no label by themselves may be the lower half of one. */
        private boolean continuesHead(Line line) {
            if (head.isEmpty() || !(line instanceof Line.Loose loose)) {
                return false;
            }
            boolean words =
                    loose.cells().stream().noneMatch(cell -> !cell.isBlank() && PrintedValue.isValue(cell.text()));
            if (words) {
                head(loose.cells());
            }
            return words;
        }

        private void figures(Line line) {
            if (line instanceof Line.Labelled labelled) {
                open = true;
                sequence.of(labelled, place).labelled(labelled, place, this::assign);
            } else if (line instanceof Line.Loose loose
                    && !sequence.current().unlabelled(loose.cells(), this::assignUnlabelled)) {
                sequence.current().unlabelledUnread(loose.cells());
                loose.cells().forEach(cell -> sequence.words(cell.text()));
                unknown(loose.cells());
            }
        }

        /** The first row of a group, whose own label is lost: the group names several rows, so that its values are nobody's. */
        private boolean isGroupWithValues(List<Cell> cells) {
            long values = cells.stream()
                    .filter(cell -> !cell.isBlank() && PrintedValue.isValue(cell.text()))
                    .count();
            return values >= FormFiller.FIGURES
                    && cells.stream()
                            .flatMap(cell -> vocabulary.terms(cell.text()).stream())
                            .allMatch(term -> term.is(Term.Kind.ROW_GROUP) || term.is(Term.Kind.ROW));
        }

        /** A row within a table that has figures but no label of the form. */
        private void unknown(List<Cell> cells) {
            boolean figures =
                    cells.stream().skip(1).anyMatch(cell -> !cell.isBlank() && PrintedValue.isValue(cell.text()));
            if (open && figures) {
                sequence.current()
                        .unread(
                                "row_not_in_form",
                                cells.get(0).text().strip(),
                                cells.subList(1, cells.size()),
                                cells.get(0).address());
            }
        }
    }
}
