package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.Particulars;

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

    /**
     * What ledgers a document holds.
     *
     * @param rows the forms of their rows
     * @param rest the document without them
     */
    record Ledgers(List<FilledForm> rows, Document rest) {}

    /** The forms of a document, and after them those that rows of its ledgers are. */
    List<FilledForm> recognize(Document document) {
        return recognize(document, Whose.UNKNOWN);
    }

    /** @param whose whose report it is, where that is known, so that the rows and tables of others are told */
    List<FilledForm> recognize(Document document, Whose whose) {
        Ledgers ledgers = ledgers(document);
        if (ledgers.rows().stream().allMatch(Recognizer::isNameless)
                && (ledgers.rows().isEmpty() || hasLabels(document))) {
            return forms(document, whose);
        }
        List<FilledForm> forms = new ArrayList<>(forms(ledgers.rest(), whose));
        forms.removeIf(form -> form.cells().isEmpty() && form.findings().isEmpty());
        forms.addAll(ledgers.rows());
        return forms;
    }

    private Ledgers ledgers(Document document) {
        List<FilledForm> rows = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                Ledger.Found found = ledger.read(grid);
                rows.addAll(found.rows());
                others.addAll(found.rest());
            } else {
                others.add(block);
            }
        }
        return new Ledgers(rows, document.with(others));
    }

    /** Beside a form, a list of nothing but rows that the form has without labels is its own, or an annex to it. */
    private static boolean isNameless(FilledForm form) {
        return form.cells().stream().noneMatch(cell -> cell.figure().section().labelled());
    }

    /** Whether a grid has several rows of the form; a single one may be the total of a ledger. */
    private boolean hasLabels(Document document) {
        return document.grids()
                .anyMatch(grid -> gridLines.of(grid).stream()
                                .filter(Line.Labelled.class::isInstance)
                                .limit(2)
                                .count()
                        > 1);
    }

    /** The forms that stand in grids; where their tables are not all there, those of flattened text too. */
    private List<FilledForm> forms(Document document, Whose whose) {
        List<FilledForm> forms = read(document, whose);
        if (forms.stream().anyMatch(this::isWhole)) {
            return lostRows(forms) == 0 ? forms : placed(document, forms, whose);
        }
        Document parted = GridBands.parted(document);
        List<FilledForm> apart = parted.blocks().size() == document.blocks().size() ? forms : read(parted, whose);
        if (apart.stream().anyMatch(this::isWhole)) {
            return apart;
        }
        return MarkdownRows.flattened(document)
                .map(found -> read(found, whose))
                .filter(flat -> flat.stream().anyMatch(this::isWhole))
                .orElseGet(() -> placed(document, forms, whose));
    }

    /** The same forms read by the positions of text, where they are whole and less of them is lost so. */
    private List<FilledForm> placed(Document document, List<FilledForm> forms, Whose whose) {
        return EvenRows.placed(document)
                .map(found -> read(found, whose))
                .filter(found -> found.stream().allMatch(this::isWhole) && lostRows(found) < lostRows(forms))
                .orElse(forms);
    }

    private static int lostRows(List<FilledForm> forms) {
        return forms.stream().mapToInt(FilledForm::lostRows).sum();
    }

    private boolean isWhole(FilledForm form) {
        return forms.editions().get(0).tables().stream().map(FormTable::code).allMatch(form.tables()::contains);
    }

    /** Why a ledger of the document could not be read; empty where it has none. */
    Optional<Particulars> untoldLedger(Document document) {
        return document.grids().flatMap(grid -> ledger.untold(grid).stream()).findFirst();
    }

    private List<FilledForm> read(Document document, Whose whose) {
        FormFiller.Reader reader = new FormFiller.Reader(whose, HiddenRows.of(document));
        FormSequence sequence = new FormSequence(forms, editions, vocabulary, reader);
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                GridRows rows = new GridRows(grid, gridLines.of(grid));
                if (!rows.isContents()) {
                    new GridReading(vocabulary, headers, columnLabels, sequence, rows).read();
                }
            } else if (block instanceof Paragraph paragraph
                    && !Navigation.leadsElsewhere(paragraph, document.title())) {
                sequence.words(paragraph.text());
            }
        }
        if (!sequence.current().isComplete()) {
            new TextReading(sequence.current(), headers, vocabulary)
                    .read(textLines.of(document.paragraphs().toList()));
            sequence.current()
                    .rowsNamed(textLines.rowsNamed(document.paragraphs().toList()));
        }
        return sequence.filled();
    }
}
