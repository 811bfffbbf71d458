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
 */
public record Question(String nameKey, String evidence, List<AgencyCandidate> candidates) {
    public Question {
        candidates = List.copyOf(candidates);
    }
}
