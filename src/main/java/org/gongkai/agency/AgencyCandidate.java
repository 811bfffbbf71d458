package org.gongkai.agency;

import java.util.Comparator;
import java.util.Optional;

/**
 * A body and year that a held report may be of.
 *
 * @param year empty where nothing points to one
 * @param score from 1 to 99, comparable within one report
 * @param evidence the words that it was taken from, with where they stand
 */
public record AgencyCandidate(Agency agency, Optional<ReportingYear> year, int score, String evidence) {

    /** The likeliest first, and always in the same order. */
    static final Comparator<AgencyCandidate> RANK = Comparator.comparingInt(AgencyCandidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.agency().region().code())
            .thenComparing(candidate -> candidate.agency().name())
            .thenComparing(
                    candidate -> candidate.year().map(ReportingYear::value).orElse(0), Comparator.reverseOrder());
}
