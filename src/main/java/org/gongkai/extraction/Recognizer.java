package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;

/** Finds the statutory tables of a document and fills the form from them. Thread safe. */
final class Recognizer {
    private final Forms forms;
    private final GridLines gridLines;
    private final TextLines textLines;
    private final HeaderMatcher headers;

    Recognizer(Forms forms, Vocabulary vocabulary) {
        this.forms = forms;
        this.gridLines = new GridLines(vocabulary);
        this.textLines = new TextLines(vocabulary);
        this.headers = new HeaderMatcher(forms, vocabulary);
    }

    /** Reads the tables that stand in grids, then those that stand in flattened text. */
    FilledForm recognize(Document document) {
        FormFiller filler = new FormFiller(forms);
        document.grids().forEach(grid -> new GridReading(filler, grid).read(gridLines.of(grid)));
        boolean complete =
                forms.editions().get(0).tables().stream().map(FormTable::code).allMatch(filler::hasRead);
        if (!complete) {
            List<Line> lines = textLines.of(document.paragraphs().toList());
            new TextReading(filler).read(lines);
        }
        return filler.filled();
    }

    /** One grid: its headers hold for the rows below them, and beyond the grid where a table goes on in the next. */
    private final class GridReading {
        private final FormFiller filler;
        private final Set<Cell> own = new HashSet<>();
        private final Set<Integer> starts = new HashSet<>();
        private List<Cell> head = new ArrayList<>();
        private boolean open;

        GridReading(FormFiller filler, Grid grid) {
            this.filler = filler;
            grid.rows().forEach(own::addAll);
        }

        void read(List<Line> lines) {
            learnStarts(lines);
            for (Line line : lines) {
                if (line instanceof Line.Head found) {
                    head(found.cells());
                } else {
                    figures(line);
                    head = new ArrayList<>();
                }
            }
        }

        private void head(List<Cell> cells) {
            head.addAll(cells.stream().filter(cell -> !cell.isBlank()).toList());
            List<Header> found = headers.match(head, true);
            if (found.isEmpty()) {
                found = headers.match(
                        cells.stream().filter(cell -> !cell.isBlank()).toList(), true);
            }
            filler.header(found);
        }

        private void figures(Line line) {
            FormFiller.Assignment assignment = (header, values) -> values.isEmpty()
                    ? java.util.Optional.empty()
                    : ValueRow.ofGrid(
                            header, values, own.contains(header.heads().get(0).cell()), starts);
            if (line instanceof Line.Labelled labelled) {
                open = true;
                filler.labelled(labelled, assignment);
            } else if (line instanceof Line.Loose loose && !filler.unlabelled(loose.cells(), assignment) && open) {
                unknown(loose.cells());
            }
        }

        /** A row within a table that has figures but no label of the form. */
        private void unknown(List<Cell> cells) {
            boolean figures =
                    cells.stream().skip(1).anyMatch(cell -> !cell.isBlank() && PrintedValue.isValue(cell.text()));
            if (figures) {
                filler.unread(
                        "row_not_in_form",
                        cells.get(0).text().strip(),
                        cells.subList(1, cells.size()),
                        cells.get(0).address());
            }
        }

        private void learnStarts(List<Line> lines) {
            for (Line line : lines) {
                if (line instanceof Line.Labelled labelled
                        && labelled.values().size() > 1
                        && !labelled.values().get(0).isBlank()) {
                    starts.add(labelled.values().get(0).column());
                }
            }
        }
    }

    /** Flattened text: rows are known by their labels only. */
    private final class TextReading {
        private final FormFiller filler;

        TextReading(FormFiller filler) {
            this.filler = filler;
        }

        void read(List<Line> lines) {
            for (Line line : lines) {
                if (line instanceof Line.Head head) {
                    filler.header(headers.match(head.cells(), false));
                } else if (line instanceof Line.Labelled labelled) {
                    boolean oneLine = labelled.values().stream()
                            .allMatch(cell -> cell.row() == labelled.label().row());
                    filler.labelled(labelled, (header, values) -> ValueRow.ofText(header, values, oneLine));
                } else if (line instanceof Line.Loose loose) {
                    filler.unlabelled(loose.cells(), (header, values) -> ValueRow.ofText(header, values, false));
                }
            }
        }
    }
}
