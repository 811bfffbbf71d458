package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.agency.NameKey;
import org.gongkai.submission.ContentHash;
import org.gongkai.warehouse.PriorStates.Prior;
import org.gongkai.warehouse.PriorStates.PriorReport;
import org.gongkai.warehouse.PriorStates.Waiting;

/** Decides on each file of a chunk by what stood at its path before; asks no database. */
final class Decisions {
    private final Map<String, Prior> before;
    private final Map<Long, List<PriorReport>> reportsBefore;
    private final List<Waiting> waiting;
    private final FactDerivation derivation;
    private final List<FileDecision> decided = new ArrayList<>();
    private final Map<Long, Fresh> fresh = new TreeMap<>();
    private final List<Long> obsolete = new ArrayList<>();
    private final Map<Long, Long> readAgain = new TreeMap<>();

    private record Fresh(ClaimedFile file, List<NewReport> reports) {}

    /**
     * @param before by path key
     * @param reportsBefore of the submissions that {@link #toCompare} names
     * @param waiting held reports at the paths that {@link #elsewhere} names
     */
    Decisions(
            Map<String, Prior> before,
            Map<Long, List<PriorReport>> reportsBefore,
            List<Waiting> waiting,
            FactDerivation derivation) {
        this.waiting = waiting;
        this.before = before;
        this.reportsBefore = reportsBefore;
        this.derivation = derivation;
    }

    /** Earlier readings that a new one must be compared with or takes the place of. */
    static Set<Long> toCompare(List<ClaimedFile> files, Map<String, Prior> before) {
        Set<Long> submissions = new HashSet<>();
        for (ClaimedFile file : files) {
            Optional.ofNullable(before.get(file.pathKey()))
                    .filter(Prior::hasReports)
                    .filter(prior -> prior.held() || isReadAgain(file, prior))
                    .ifPresent(prior -> submissions.add(prior.submissionKey()));
        }
        return submissions;
    }

    /** Paths at which a file of another inbox stood last: it may be another body's. */
    static List<String> elsewhere(List<ClaimedFile> files, Map<String, Prior> before) {
        return files.stream()
                .filter(file -> file.outcome() instanceof Outcome.Extracted)
                .filter(file -> Optional.ofNullable(before.get(file.pathKey()))
                        .filter(prior -> !prior.sameInbox())
                        .isPresent())
                .map(file -> file.path().value())
                .toList();
    }

    private static boolean isReadAgain(ClaimedFile file, Prior prior) {
        return file.outcome() instanceof Outcome.Extracted extracted
                && extracted.hash().hex().equals(prior.hash());
    }

    void decide(ClaimedFile file) {
        Optional<Prior> prior = Optional.ofNullable(before.get(file.pathKey()));
        if (file.outcome() instanceof Outcome.Extracted extracted) {
            read(file, extracted, prior);
        } else if (file.outcome() instanceof Outcome.Rejected rejected) {
            decided.add(FileDecision.rejected(file, rejected));
            prior.filter(Prior::sameInbox).ifPresent(this::giveUpHeld);
        } else {
            decided.add(prior.filter(Prior::hasReports)
                    .map(last -> FileDecision.unchanged(file, last))
                    .orElseThrow(
                            () -> new IllegalStateException("said to be unchanged, never loaded: " + file.path())));
        }
    }

    /** Bytes read again that give the very same reports leave everything as it is. */
    private void read(ClaimedFile file, Outcome.Extracted extracted, Optional<Prior> prior) {
        List<NewReport> reports = extracted.reports().stream()
                .map(checked -> NewReport.of(file, checked, derivation))
                .toList();
        Optional<Prior> same =
                prior.filter(last -> isReadAgain(file, last)).filter(last -> isSame(reports, reportsOf(last)));
        if (same.isPresent()) {
            boolean anyCurrent = reportsOf(same.get()).stream().anyMatch(PriorReport::current);
            decided.add(FileDecision.extracted(
                    file, reports, anyCurrent, "unchanged", same.get().submissionKey()));
        } else {
            fresh.put(file.order(), new Fresh(file, reports));
            prior.filter(last -> isReadAgain(file, last) && last.hasReports())
                    .ifPresent(last -> readAgain.put(file.submissionKey(), last.submissionKey()));
            prior.filter(last -> last.sameInbox() || isReadAgain(file, last)).ifPresent(this::giveUpHeld);
            giveUpWaiting(file, reports);
        }
    }

    private List<PriorReport> reportsOf(Prior prior) {
        return reportsBefore.getOrDefault(prior.submissionKey(), List.of());
    }

    private static boolean isSame(List<NewReport> reports, List<PriorReport> before) {
        return reports.stream()
                .map(NewReport::digest)
                .toList()
                .equals(before.stream().map(PriorReport::digest).toList());
    }

    private void giveUpHeld(Prior prior) {
        reportsOf(prior).stream().filter(PriorReport::held).forEach(report -> obsolete.add(report.reportId()));
    }

    /** Beside a file of another inbox only what it takes the place of goes: the same bytes, or a report under the same name. */
    private void giveUpWaiting(ClaimedFile file, List<NewReport> reports) {
        Set<String> names = new HashSet<>();
        reports.forEach(report ->
                report.identification().publishedName().map(NameKey::of).ifPresent(names::add));
        String hash = file.outcome().bytes().map(ContentHash::hex).orElse("");
        waiting.stream()
                .filter(held -> held.path().equals(file.path().value()))
                .filter(held -> held.sameInbox() || held.hash().equals(hash) || names.contains(held.nameKey()))
                .forEach(held -> obsolete.add(held.reportId()));
    }

    /** Held versions that another reading of their path replaces. */
    List<Long> obsolete() {
        return obsolete;
    }

    /** Submissions whose bytes had been read before to another result, with the earlier reading. */
    Map<Long, Long> readAgain() {
        return readAgain;
    }

    /** The files that give new reports, in order. */
    List<ClaimedFile> newSubmissions() {
        return fresh.values().stream().map(Fresh::file).toList();
    }

    /** In the order of their keys. */
    List<NewReport> newReports() {
        return fresh.values().stream()
                .map(Fresh::reports)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(NewReport::reportId))
                .toList();
    }

    /** All files of the chunk, once it is settled which new reports are current. */
    List<FileDecision> complete(CurrentReports.Settled settled) {
        Set<Long> current = new HashSet<>();
        settled.current().forEach(report -> current.add(report.reportId()));
        fresh.values()
                .forEach(file -> decided.add(FileDecision.extracted(
                        file.file(),
                        file.reports(),
                        file.reports().stream().anyMatch(report -> current.contains(report.reportId())),
                        "loaded",
                        file.file().submissionKey())));
        decided.sort(Comparator.comparing(decision -> decision.file().order()));
        return decided;
    }
}
