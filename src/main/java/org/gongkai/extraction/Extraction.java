package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
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

    private final DocumentReaders readers = new DocumentReaders();
    private final Forms forms = Forms.standard();
    private final Vocabulary vocabulary = new Vocabulary(forms);
    private final Recognizer recognizer = new Recognizer(forms, vocabulary);
    private final Normalizer normalizer = new Normalizer();
    private final Identifier agencies;

    public Extraction(Identifier agencies) {
        this.agencies = agencies;
    }

    /** @throws SubmissionRejected where no report can be had from the submission */
    public List<Report> extract(Submission submission) {
        Document document = readers.read(submission);
        List<FilledForm> filled = recognizer.recognize(document);
        List<FilledForm> usable =
                filled.stream().filter(form -> trouble(form).isEmpty()).toList();
        if (usable.isEmpty()) {
            throw trouble(filled.get(0)).orElseThrow();
        }
        List<Report> reports = new ArrayList<>();
        for (FilledForm form : usable) {
            Identification identification = agencies.identify(clues(submission, document, form));
            reports.add(normalizer.normalize(document, form, identification, reports.size() + 1));
        }
        return reports;
    }

    /** Why a form cannot be used, if so. */
    private Optional<SubmissionRejected> trouble(FilledForm form) {
        if (form.lostRows() >= DAMAGED) {
            return Optional.of(new SubmissionRejected(RejectionReason.VALUES_LOST, form.lostRows() + " rows"));
        }
        if (form.tables().isEmpty()) {
            return Optional.of(new SubmissionRejected(RejectionReason.NO_STATUTORY_TABLES, ""));
        }
        List<String> missing = forms.editions().get(0).tables().stream()
                .filter(table -> !form.tables().contains(table.code()))
                .map(FormTable::part)
                .toList();
        if (!missing.isEmpty() && !form.listed()) {
            return Optional.of(new SubmissionRejected(
                    RejectionReason.INCOMPLETE_TABLES, "缺少第" + String.join("、", missing) + "部分的表格"));
        }
        return form.cells().stream().allMatch(cell -> cell.cell().isBlank())
                ? Optional.of(new SubmissionRejected(RejectionReason.BLANK_TEMPLATE, ""))
                : Optional.empty();
    }

    private static Clues clues(Submission submission, Document document, FilledForm form) {
        return new Clues(submission.path().value(), document.title(), form.words(), document.hints());
    }
}
