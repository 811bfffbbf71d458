package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification.Contradiction;

/** Who reports, as far as the names and the contexts settle it. */
record AgencyFinding(
        Optional<Agency> agency,
        Optional<String> publishedName,
        List<HoldReason> holds,
        List<Evidence> evidence,
        List<Contradiction> problems) {

    AgencyFinding {
        holds = List.copyOf(holds);
        evidence = List.copyOf(evidence);
        problems = List.copyOf(problems);
    }
}
