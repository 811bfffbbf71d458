package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.AgencyRegister;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Report;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;

/** The pipeline's middle: a submission in, its reports out. Thread safe. */
public final class Extraction {

    /** Changes whenever the same bytes could give another report; part of what {@code unchanged} means. */
    public static final String VERSION = "1";

    /** A table of which this many rows lost values was damaged by its page, not by its author. */
    private static final int DAMAGED = 8;

    /** The rows of a sheet that may name who reports. */
    private static final int TITLE_ROWS = 12;

    private final DocumentReaders readers = new DocumentReaders();
    private final Forms forms = Forms.standard();
    private final Vocabulary vocabulary = new Vocabulary(forms);
    private final Recognizer recognizer = new Recognizer(forms, vocabulary);
    private final Normalizer normalizer = new Normalizer();
    private final AgencyRegister agencies;

    public Extraction(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    /** @throws SubmissionRejected where no report can be had from the submission */
    public List<Report> extract(Submission submission) {
        Document document = readers.read(submission);
        FilledForm filled = recognizer.recognize(document);
        rejectUnlessUsable(filled);
        Identification identification = agencies.identify(clues(submission, document));
        Report report = normalizer.normalize(document, filled, identification, 1);
        rejectIfBlank(report);
        return List.of(report);
    }

    private void rejectUnlessUsable(FilledForm filled) {
        if (filled.lostRows() >= DAMAGED) {
            throw new SubmissionRejected(RejectionReason.VALUES_LOST, filled.lostRows() + " rows");
        }
        List<String> missing = forms.editions().get(0).tables().stream()
                .filter(table -> !filled.tables().contains(table.code()))
                .map(FormTable::part)
                .toList();
        if (filled.tables().isEmpty()) {
            throw new SubmissionRejected(RejectionReason.NO_STATUTORY_TABLES, "");
        }
        if (!missing.isEmpty()) {
            throw new SubmissionRejected(
                    RejectionReason.INCOMPLETE_TABLES, "缺少第" + String.join("、", missing) + "部分的表格");
        }
    }

    private static void rejectIfBlank(Report report) {
        boolean blank = report.figures().stream()
                .allMatch(figure -> figure.value() instanceof FigureValue.Blank value
                        && value.mark() == FigureValue.Blank.Mark.BLANK);
        if (blank) {
            throw new SubmissionRejected(RejectionReason.BLANK_TEMPLATE, "");
        }
    }

    /** What stands outside the statutory tables: narrative, titles and the cells above a table. */
    private Clues clues(Submission submission, Document document) {
        List<String> text = new ArrayList<>();
        document.blocks().forEach(block -> {
            if (block instanceof Paragraph paragraph) {
                addWords(paragraph.text(), text);
            } else if (block instanceof Grid grid) {
                grid.rows().stream().limit(TITLE_ROWS).forEach(row -> row.forEach(cell -> addWords(cell.text(), text)));
            }
        });
        return new Clues(submission.path().value(), document.title(), text, document.hints());
    }

    private void addWords(String words, List<String> text) {
        boolean table = words.indexOf('|') >= 0
                || PrintedValue.isValue(words)
                || vocabulary.terms(words).stream().anyMatch(term -> !term.is(org.gongkai.form.Term.Kind.HEADING));
        if (!table) {
            text.add(words);
        }
    }
}
