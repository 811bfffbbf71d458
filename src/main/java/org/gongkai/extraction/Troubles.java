package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SourceAddress;
import org.gongkai.submission.SubmissionRejected;

/** Why forms cannot be used: blank, damaged, or not whole. */
final class Troubles {
    /** A table of which this many rows lost values was damaged by its page, not by its author. */
    private static final int DAMAGED = 8;

    private final Forms forms;

    Troubles(Forms forms) {
        this.forms = forms;
    }

    /** Why a form cannot be used, if so. */
    Optional<SubmissionRejected> of(FilledForm form) {
        if (!form.cells().isEmpty()
                && form.cells().stream()
                        .allMatch(cell -> cell.cell().isBlank() && !cell.cell().isMoreThanBlank())) {
            return Optional.of(new SubmissionRejected(RejectionReason.BLANK_TEMPLATE, ""));
        }
        Optional<String> part = Optional.ofNullable(form.hints().get(LedgerTime.PART_OF_THE_YEAR));
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

    /** Why none of several forms can be used: of titles that part them, what each lacks; else what the first does. */
    SubmissionRejected ofAll(List<ReadForm> read) {
        SubmissionRejected first = of(read.get(0).form()).orElseThrow();
        boolean parted = read.stream().map(ReadForm::part).distinct().count() > 1;
        List<ReadForm> lacking = read.stream()
                .filter(one -> of(one.form()).orElseThrow().reason() == RejectionReason.INCOMPLETE_TABLES)
                .toList();
        return parted && !lacking.isEmpty()
                ? new SubmissionRejected(
                        RejectionReason.INCOMPLETE_TABLES,
                        lacking.stream().map(this::lacks).collect(Collectors.joining("；")))
                : first;
    }

    private String lacks(ReadForm read) {
        return read.heading() + of(read.form()).orElseThrow().detail();
    }

    /** What keeps a form of the submission from being read beside others that are. */
    List<Finding> unread(List<ReadForm> read) {
        return read.stream()
                .flatMap(one ->
                        of(one.form())
                                .flatMap(trouble -> place(one).map(address -> unread(one, trouble, address)))
                                .stream())
                .toList();
    }

    private static Finding unread(ReadForm read, SubmissionRejected trouble, SourceAddress address) {
        return new Finding(
                "form_not_read",
                Severity.WARNING,
                Optional.empty(),
                trouble.reason().chinese() + " / " + trouble.reason().english(),
                read.heading() + trouble.detail(),
                address);
    }

    /** A form without any cell is nothing, unless a title stands above it or something in it could not be read. */
    private static Optional<SourceAddress> place(ReadForm read) {
        FilledForm form = read.form();
        return form.cells().stream()
                .findFirst()
                .map(cell -> cell.cell().address())
                .or(() -> read.part().title().map(Titles.Found::address))
                .or(() -> form.findings().stream().findFirst().map(Finding::address));
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
}
