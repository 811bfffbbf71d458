package org.gongkai.agency;

import java.util.List;

/**
 * What a person is asked about a held report, and by which a later report that asks the same is known.
 *
 * @param nameKey the printed name as it is matched; empty where none was found
 * @param evidence what beside the name points to the body, the same for its next report: the regions of codes, hosts and
 *     folders, before them the body's credit code where no name was found; where there are none, the folder and the file's
 *     name without their digits
 * @param candidates the likeliest first
 * @param others the other names in the report, and the region that it keeps speaking of: where one is another body's, no
 *     answer given for another report counts
 */
public record Question(String nameKey, String evidence, List<AgencyCandidate> candidates, List<String> others) {
    public Question {
        candidates = List.copyOf(candidates);
        others = List.copyOf(others);
    }

    /** Of a report that gives no other name. */
    public Question(String nameKey, String evidence, List<AgencyCandidate> candidates) {
        this(nameKey, evidence, candidates, List.of());
    }
}
