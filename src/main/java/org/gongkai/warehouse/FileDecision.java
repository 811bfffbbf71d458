package org.gongkai.warehouse;

import java.util.List;
import org.gongkai.agency.HoldReason;
import org.gongkai.submission.ContentHash;

/**
 * What is decided on one presented file.
 *
 * @param outcome of the file in this run
 * @param state of its path from now on: {@code loaded}, {@code superseded}, {@code held} or {@code rejected}
 * @param submissionKey the submission whose reports stand for it; -2 where none does
 * @param asBefore whether hash, state, statement and submission are what stood at its path before
 */
record FileDecision(
        ClaimedFile file,
        String outcome,
        String state,
        Explanation explanation,
        int reports,
        int held,
        long submissionKey,
        boolean asBefore) {

    /** As stored: empty where the bytes could not be read. */
    String hash() {
        return file.outcome().bytes().map(ContentHash::hex).orElse("");
    }

    /** Why a file is held or rejected, for people. */
    record Explanation(String code, String chinese, String english) {
        private static final int LONGEST = 2_000;

        static final Explanation NONE = new Explanation("", "", "");

        static Explanation of(Outcome.Rejected rejected) {
            String chinese = rejected.detail().chinese();
            String english = rejected.detail().english();
            return new Explanation(
                    rejected.reason().code(),
                    Texts.cut(rejected.reason().chinese() + (chinese.isEmpty() ? "" : "（" + chinese + "）"), LONGEST),
                    Texts.cut(rejected.reason().english() + (english.isEmpty() ? "" : " (" + english + ")"), LONGEST));
        }

        /** Each reason once, in their own order. */
        static Explanation of(List<HoldReason> holds) {
            List<HoldReason> reasons = holds.stream().distinct().sorted().toList();
            return new Explanation(
                    String.join(";", reasons.stream().map(HoldReason::code).toList()),
                    String.join("；", reasons.stream().map(HoldReason::chinese).toList()),
                    String.join("; ", reasons.stream().map(HoldReason::english).toList()));
        }
    }

    static FileDecision unchanged(ClaimedFile file, PriorStates.Prior prior) {
        String outcome = prior.state().equals("superseded") ? "superseded" : "unchanged";
        return new FileDecision(
                file, outcome, prior.state(), Explanation.NONE, 0, 0, prior.submissionKey(), prior.covers(file));
    }

    static FileDecision rejected(ClaimedFile file, Outcome.Rejected rejected) {
        return new FileDecision(file, "rejected", "rejected", Explanation.of(rejected), 0, 0, ReportKeys.NONE, false);
    }

    /**
     * @param anyCurrent whether one of its reports is current
     * @param outcomeWhenLoaded {@code loaded}, or {@code unchanged} where the reports were there before
     */
    static FileDecision extracted(
            ClaimedFile file,
            List<NewReport> reports,
            boolean anyCurrent,
            String outcomeWhenLoaded,
            long submissionKey) {
        List<HoldReason> holds = reports.stream()
                .flatMap(report -> report.identification().holds().stream())
                .toList();
        int held = (int) reports.stream().filter(NewReport::held).count();
        String state = held > 0 ? "held" : anyCurrent ? "loaded" : "superseded";
        return new FileDecision(
                file,
                state.equals("loaded") ? outcomeWhenLoaded : state,
                state,
                Explanation.of(holds),
                reports.size(),
                held,
                submissionKey,
                false);
    }
}
