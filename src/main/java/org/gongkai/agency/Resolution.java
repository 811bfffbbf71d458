package org.gongkai.agency;

import java.util.List;
import java.util.Optional;

/**
 * What became of a published name.
 *
 * @param agency empty when its region is not settled
 * @param contradicted whether the region stayed open because the evidence disagrees, not because it is missing
 */
record Resolution(
        Optional<Agency> agency,
        List<Evidence> evidence,
        List<Identification.Contradiction> problems,
        boolean contradicted) {

    Resolution {
        evidence = List.copyOf(evidence);
        problems = List.copyOf(problems);
    }

    static Resolution open() {
        return new Resolution(Optional.empty(), List.of(), List.of(), false);
    }

    static Resolution of(Agency agency, List<Evidence> evidence) {
        return new Resolution(Optional.of(agency), evidence, List.of(), false);
    }
}
