package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Limits;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.PaperWords;
import org.gongkai.form.Vocabulary;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Statement;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.submission.SubmissionRejected;

/** The pipeline's middle: a submission in, its reports out. Thread safe. */
public final class Extraction {

    /** Changes whenever the same bytes could give another report; part of what {@code unchanged} means. */
    public static final String VERSION = "7";

    /** A table of which this many rows lost values was damaged by its page, not by its author. */
    private static final int DAMAGED = 8;

    private final DocumentReaders readers;
    private final Forms forms = Forms.standard();
    private final Vocabulary vocabulary = new Vocabulary(forms);
    private final CutRows cutRows = new CutRows(vocabulary);
    private final Recognizer recognizer = new Recognizer(forms, vocabulary);
    private final UnruledGrids unruled = new UnruledGrids(forms, vocabulary);
    private final Normalizer normalizer = new Normalizer();
    private final PaperWords papers = PaperWords.standard();
    private final Identifier agencies;

    public Extraction(Identifier agencies) {
        this(agencies, Limits.DEFAULT);
    }

    public Extraction(Identifier agencies, Limits limits) {
        this.agencies = agencies;
        this.readers = new DocumentReaders(limits);
    }

    /** @throws SubmissionRejected where no report can be had from the submission */
    public List<Report> extract(Submission submission) {
        Document document = cutRows.settled(readers.read(submission));
        Allowance.check();
        Document shown = document.shown();
        List<FilledForm> inSight = recognizer.recognize(shown);
        if (usable(inSight).isEmpty()) {
            Optional<Document> placed = unruled.in(shown);
            List<FilledForm> found = placed.map(recognizer::recognize).orElse(List.of());
            if (!usable(found).isEmpty()) {
                return reports(submission, placed.orElseThrow(), found, List.of());
            }
        }
        boolean unseen = shown.blocks().size() < document.blocks().size();
        return unseen && usable(inSight).isEmpty()
                ? reports(submission, document, recognizer.recognize(document), List.of())
                : reports(submission, shown, inSight, unseen ? notRead(document.hiddenTables()) : List.of());
    }

    private List<FilledForm> usable(List<FilledForm> filled) {
        return filled.stream().filter(form -> trouble(form).isEmpty()).toList();
    }

    /** Forms in hidden sheets or blocks beside one that is shown: samples, last year's, or what a page keeps for itself. */
    private List<Finding> notRead(Document hidden) {
        return recognizer.recognize(hidden).stream()
                .filter(form -> !form.cells().isEmpty())
                .map(form -> form.cells().get(0).cell().address())
                .map(address ->
                        new Finding("hidden_form", Severity.WARNING, Optional.empty(), "", address.value(), address))
                .toList();
    }

    private List<Report> reports(
            Submission submission, Document document, List<FilledForm> filled, List<Finding> aside) {
        List<FilledForm> usable = usable(filled);
        if (usable.isEmpty()) {
            FilledForm first = filled.get(0);
            Clues clues = clues(submission, document, first, false);
            Identification whose = agencies.identify(clues);
            throw new ReportRejected(
                    rejection(trouble(first).orElseThrow(), document, first, clues.fileName(), whose),
                    filled.size() > 1 || first.listed() ? Optional.empty() : Optional.of(whose),
                    document.enclosures().files());
        }
        if (usable.size() == 1 && !usable.get(0).listed()) {
            OtherPaper.ofPartOfTheYear(
                            papers, document, Clues.fileName(submission.path().value()))
                    .ifPresent(paper -> {
                        throw paper;
                    });
        }
        List<Report> reports = new ArrayList<>();
        for (FilledForm form : usable) {
            Allowance.check();
            boolean several = filled.size() > 1 || form.listed();
            Identification identification = agencies.identify(clues(submission, document, form, several));
            Report report = normalizer.normalize(document, form, identification, reports.size() + 1);
            reports.add(usable.size() > 1 || form.listed() ? report : withNarrative(report, document));
        }
        List<Finding> unread = new ArrayList<>(aside);
        unread.addAll(unread(filled));
        return RepeatedForms.merged(reports, unread);
    }

    /** The words of a document with one report are that report's. */
    private static Report withNarrative(Report report, Document document) {
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(Narrated.differing(document.paragraphs().toList(), report.figures()));
        return new Report(report.part(), report.identification(), report.edition(), report.figures(), findings);
    }

    /** Without any table, what the document is instead; of one that is cut off before its tables nobody knows. */
    private SubmissionRejected rejection(
            SubmissionRejected trouble, Document document, FilledForm form, String fileName, Identification whose) {
        boolean unread = trouble.reason() == RejectionReason.UNKNOWN_HEADER;
        if (trouble.reason() != RejectionReason.NO_STATUTORY_TABLES
                && !(unread && form.tables().isEmpty())) {
            return trouble;
        }
        if (recognizer.listsTotals(document)) {
            return new SubmissionRejected(
                    RejectionReason.UNKNOWN_HEADER, new Particulars("台账只有总数，没有申请人各列", "a ledger of totals only"));
        }
        OtherPaper paper = new OtherPaper(papers, document, fileName);
        Optional<SubmissionRejected> named =
                paper.named().or(() -> unread ? Optional.empty() : paper.ofEarlierYear(whose));
        if (named.isPresent() || unread) {
            return named.orElse(trouble);
        }
        if (trouble.reason() == RejectionReason.NO_STATUTORY_TABLES && UnruledTables.isIn(document)) {
            return new SubmissionRejected(
                    RejectionReason.UNKNOWN_HEADER, new Particulars("PDF 的表格没有框线", "a PDF whose tables have no lines"));
        }
        boolean cutOff =
                document.remarks().stream().anyMatch(remark -> remark.code().equals("cut_off"));
        return cutOff ? new SubmissionRejected(RejectionReason.CUT_OFF, trouble.particulars()) : paper.without();
    }

    /** What keeps a form of the submission from being read beside others that are. */
    private List<Finding> unread(List<FilledForm> filled) {
        return filled.stream()
                .filter(form -> !form.cells().isEmpty())
                .flatMap(form -> trouble(form).stream()
                        .map(trouble -> new Finding(
                                "form_not_read",
                                Severity.WARNING,
                                Optional.empty(),
                                trouble.reason().chinese() + " / "
                                        + trouble.reason().english(),
                                trouble.detail(),
                                form.cells().get(0).cell().address())))
                .toList();
    }

    /** Why a form cannot be used, if so. */
    private Optional<SubmissionRejected> trouble(FilledForm form) {
        if (!form.cells().isEmpty()
                && form.cells().stream().allMatch(cell -> cell.cell().isBlank())) {
            return Optional.of(new SubmissionRejected(RejectionReason.BLANK_TEMPLATE, ""));
        }
        Optional<String> part = Optional.ofNullable(form.hints().get(Ledger.PART_OF_THE_YEAR));
        if (part.isPresent()) {
            return part.map(OtherPaper::ofPartOfTheYear);
        }
        if (form.lostRows() >= DAMAGED) {
            return Optional.of(new SubmissionRejected(RejectionReason.VALUES_LOST, String.valueOf(form.lostRows())));
        }
        List<String> headless = parts(form, table -> isThereUnread(form, table));
        if (!headless.isEmpty() && !form.listed()) {
            return Optional.of(new SubmissionRejected(RejectionReason.UNKNOWN_HEADER, String.join("、", headless)));
        }
        if (form.tables().isEmpty()) {
            return Optional.of(new SubmissionRejected(RejectionReason.NO_STATUTORY_TABLES, ""));
        }
        List<String> missing = parts(form, table -> true);
        return missing.isEmpty() || form.listed()
                ? Optional.empty()
                : Optional.of(new SubmissionRejected(RejectionReason.INCOMPLETE_TABLES, String.join("、", missing)));
    }

    /** The parts of the form whose tables were not read, of those that a condition holds for. */
    private List<String> parts(FilledForm form, Predicate<FormTable> condition) {
        return forms.editions().get(0).tables().stream()
                .filter(table -> !form.tables().contains(table.code()))
                .filter(condition)
                .map(FormTable::part)
                .toList();
    }

    /** Whether rows of the table are named although none could be read: it is there, under a header that does not fit. */
    private static boolean isThereUnread(FilledForm form, FormTable table) {
        return form.headless().contains(table.code())
                || form.findings().stream()
                        .flatMap(finding -> finding.figure().stream())
                        .anyMatch(row -> row.value().startsWith(table.code() + "."));
    }

    /** @param one of several reports, so that no name stated beside the file is that of all their bodies */
    private static Clues clues(Submission submission, Document document, FilledForm form, boolean one) {
        Map<String, String> hints = new HashMap<>(document.hints());
        hints.putAll(form.hints());
        submission.statement().hints().forEach((hint, stated) -> {
            if (!one || !hint.equals("agency")) {
                hints.put(hint, stated);
            }
        });
        return new Clues(path(submission.path()), document.title(), Navigation.without(form.words()), hints);
    }

    /** What a file that cannot be read says about whose report it was to be: its path and what is stated beside it. */
    public Identification identify(SubmissionPath path, Statement statement) {
        return agencies.identify(new Clues(path(path), Optional.empty(), List.of(), statement.hints()));
    }

    /** Folders and archives alike. */
    private static String path(SubmissionPath path) {
        String value = path.value();
        return value.contains("!/") ? value.replaceAll("(?i)(?:\\.zip)?!/", "/") : value;
    }
}
