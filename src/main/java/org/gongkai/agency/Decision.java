package org.gongkai.agency;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided about who is who.
 *
 * @param number rises with time; of two that disagree the later counts
 * @param contentHash SHA-256 of the submission decided on; empty unless {@link Kind#REPORT}
 * @param part the report's place in it
 * @param nameKey the name it prints, as matched
 * @param evidence that of the {@link Question}
 * @param agency the body meant; the one that keeps its identity
 * @param other the further name's body; the later name; the body merged into
 * @param year the year decided on, where it was
 * @param on the first day of a later name or of a merger
 */
public record Decision(
        long number,
        Kind kind,
        String contentHash,
        int part,
        String nameKey,
        String evidence,
        Agency agency,
        Optional<Agency> other,
        Optional<ReportingYear> year,
        LocalDate on) {

    /** The day on which what has no beginning begins. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** What it is about. */
    public enum Kind {
        /** A report is this body's. */
        REPORT,
        /** Two names are one body's. */
        SAME,
        /** A body has another name from a day on. */
        RENAMED,
        /** From a day on, what bears a body's name is another's that took it over. */
        MERGED
    }

    /** A report is this body's, of this year where one is given. */
    public static Decision ofReport(
            long number, String contentHash, int part, Question question, Agency agency, Optional<ReportingYear> year) {
        return new Decision(
                number,
                Kind.REPORT,
                contentHash,
                part,
                question.nameKey(),
                question.evidence(),
                agency,
                Optional.empty(),
                year,
                ALWAYS);
    }

    /** The other name is one more of this body's. */
    public static Decision same(long number, Agency agency, Agency other) {
        return new Decision(number, Kind.SAME, "", 0, "", "", agency, Optional.of(other), Optional.empty(), ALWAYS);
    }

    /** The body is called by the other name from this day on. */
    public static Decision renamed(long number, Agency agency, Agency later, LocalDate on) {
        return new Decision(number, Kind.RENAMED, "", 0, "", "", agency, Optional.of(later), Optional.empty(), on);
    }

    /** The other body took this one over on that day. */
    public static Decision merged(long number, Agency agency, Agency into, LocalDate on) {
        return new Decision(number, Kind.MERGED, "", 0, "", "", agency, Optional.of(into), Optional.empty(), on);
    }
}
