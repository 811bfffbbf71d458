package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportTitle;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Limits;
import org.gongkai.document.Remark;
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
    public static final String VERSION = "8";

    private final DocumentReaders readers;
    private final Forms forms = Forms.standard();
    private final Vocabulary vocabulary = new Vocabulary(forms);
    private final CutRows cutRows = new CutRows(vocabulary);
    private final Recognizer recognizer = new Recognizer(forms, vocabulary);
    private final Division division = new Division(forms, vocabulary);
    private final Troubles troubles = new Troubles(forms);
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
        List<ReadForm> inSight = read(shown);
        if (usable(inSight).isEmpty()) {
            List<ReadForm> placed = unruled.in(shown).map(this::read).orElse(List.of());
            if (!usable(placed).isEmpty()) {
                return reports(submission, placed, List.of());
            }
        }
        boolean unseen = shown.blocks().size() < document.blocks().size();
        return unseen && usable(inSight).isEmpty()
                ? reports(submission, read(document), List.of())
                : own(submission, inSight, unseen ? notRead(document.hiddenTables()) : List.of());
    }

    /** Where names before rows or above tables tell whose they are, what is the report's own. */
    private List<Report> own(Submission submission, List<ReadForm> read, List<Finding> aside) {
        List<ReadForm> usable = usable(read);
        ReadForm first = usable.isEmpty() ? read.get(0) : usable.get(0);
        boolean single = usable.size() < 2 && read.stream().allMatch(ReadForm::isOfWholeDocument);
        if (!single
                || !(read.stream().anyMatch(one -> one.form().named()) || OwnTables.areCaptioned(first.document()))) {
            return reports(submission, read, aside);
        }
        Whose whose = Whose.of(agencies.identify(clues(submission, first, false)));
        OwnTables tables = new OwnTables(first.document(), whose);
        List<Finding> all =
                Stream.concat(aside.stream(), tables.findings().stream()).toList();
        Division.Part others = Division.Part.whole(tables.document());
        List<ReadForm> own = recognizer.recognize(others.document(), whose).stream()
                .map(form -> new ReadForm(others, form))
                .toList();
        return usable(own).isEmpty()
                ? reports(
                        submission,
                        read.stream()
                                .map(one -> new ReadForm(one.part(), tables.doubted(one.form())))
                                .toList(),
                        all)
                : reports(submission, own, all);
    }

    /** The forms below each title that is another report's; a ledger is one, whatever titles stand in it. */
    private List<ReadForm> read(Document document) {
        List<Division.Part> parts = division.of(document);
        List<ReadForm> read = parts.stream().flatMap(this::read).toList();
        return parts.size() > 1 && read.stream().anyMatch(one -> one.form().listed())
                ? read(Division.Part.whole(document)).toList()
                : read;
    }

    private Stream<ReadForm> read(Division.Part part) {
        return recognizer.recognize(part.document()).stream().map(form -> new ReadForm(part, form));
    }

    private List<ReadForm> usable(List<ReadForm> read) {
        return read.stream().filter(one -> troubles.of(one.form()).isEmpty()).toList();
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

    private List<Report> reports(Submission submission, List<ReadForm> read, List<Finding> aside) {
        List<ReadForm> usable = usable(read);
        if (usable.isEmpty()) {
            ReadForm first = read.get(0);
            Clues clues = clues(submission, first, false);
            Identification whose = agencies.identify(clues);
            throw new ReportRejected(
                    rejection(troubles.ofAll(read), first, clues.fileName(), whose),
                    read.size() > 1 || first.form().listed() ? Optional.empty() : Optional.of(whose),
                    first.document().enclosures().files());
        }
        if (usable.size() == 1 && !usable.get(0).form().listed()) {
            OtherPaper.ofPartOfTheYear(
                            papers,
                            usable.get(0).document(),
                            Clues.fileName(submission.path().value()))
                    .ifPresent(paper -> {
                        throw paper;
                    });
        }
        List<Report> reports = new ArrayList<>();
        List<List<Remark>> remarks = RemarksByForm.of(usable);
        LedgerRows rows = LedgerRows.beside(usable.stream().map(ReadForm::form).toList(), agencies);
        for (ReadForm one : usable) {
            Allowance.check();
            Clues clues = clues(submission, one, isOneOfSeveral(one, read));
            Identification identification =
                    one.form().listed() ? rows.of(clues, one.form(), reports) : identify(clues, one.part());
            FilledForm settled = one.form();
            for (ReadForm before : usable.size() == 1 ? before(one, read) : List.<ReadForm>of()) {
                Identification whose = identify(clues(submission, before, isOneOfSeveral(one, read)), before.part());
                settled = RepeatedForms.areOfOne(whose, identification)
                        ? TablesBefore.disputed(before.form(), settled)
                        : settled;
            }
            Report report =
                    normalizer.normalize(remarks.get(reports.size()), settled, identification, reports.size() + 1);
            reports.add(isOneOfSeveral(one, usable) ? report : withNarrative(report, one.document()));
        }
        List<Finding> unread = new ArrayList<>(aside);
        unread.addAll(troubles.unread(read));
        return RepeatedForms.merged(reports, unread);
    }

    /** A ledger beside a form is no second form. */
    private static boolean isOneOfSeveral(ReadForm one, List<ReadForm> all) {
        return one.form().listed()
                || all.stream().filter(other -> !other.form().listed()).count() > 1;
    }

    /** The forms of which only some tables are printed before another. */
    private static List<ReadForm> before(ReadForm one, List<ReadForm> read) {
        return one.form().listed()
                ? List.of()
                : read.subList(0, read.indexOf(one)).stream()
                        .filter(before -> !before.form().cells().isEmpty())
                        .toList();
    }

    /** The words of a document with one report are that report's. */
    private static Report withNarrative(Report report, Document document) {
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(Narrated.differing(document.paragraphs().toList(), report.figures()));
        return new Report(report.part(), report.identification(), report.edition(), report.figures(), findings);
    }

    /** Without any table, what the document is instead; of one that is cut off before its tables nobody knows. */
    private SubmissionRejected rejection(
            SubmissionRejected trouble, ReadForm first, String fileName, Identification whose) {
        Document document = first.document();
        boolean unread = trouble.reason() == RejectionReason.UNKNOWN_HEADER;
        Optional<Particulars> ledger = recognizer.untoldLedger(document);
        if (ledger.isPresent()) {
            return new SubmissionRejected(RejectionReason.UNKNOWN_HEADER, ledger.get());
        }
        if (trouble.reason() != RejectionReason.NO_STATUTORY_TABLES
                && !(unread && first.form().tables().isEmpty())) {
            return trouble;
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

    /** @param one of several reports, so that no name stated beside the file is that of all their bodies */
    private static Clues clues(Submission submission, ReadForm read, boolean one) {
        Document document = read.document();
        Map<String, String> hints = new HashMap<>(document.hints());
        hints.putAll(read.form().hints());
        boolean yearOfItsOwn =
                read.title().filter(title -> !title.years().isEmpty()).isPresent();
        submission.statement().hints().forEach((hint, stated) -> {
            if (!(one && hint.equals("agency")) && !(yearOfItsOwn && hint.equals("year"))) {
                hints.put(hint, stated);
            }
        });
        return new Clues(
                path(submission.path(), read),
                document.title(),
                Navigation.without(read.form().words()),
                hints);
    }

    /** A file can be called by another of the reports in it. */
    private static String path(SubmissionPath submitted, ReadForm read) {
        String path = path(submitted);
        return ReportTitle.ofPage(Clues.fileName(path))
                .filter(file -> read.title().filter(file::isOfAnother).isPresent())
                .map(file -> path.substring(0, path.lastIndexOf('/') + 1))
                .orElse(path);
    }

    /** A report that names nobody, below another's, is of the body that the title above names. */
    private Identification identify(Clues clues, Division.Part part) {
        Identification own = agencies.identify(clues);
        return part.inherited()
                .filter(title -> own.publishedName().isEmpty())
                .map(title -> new Clues(clues.path(), Optional.of(title), clues.text(), clues.hints()))
                .map(agencies::identify)
                .orElse(own);
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
