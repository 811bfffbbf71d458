package org.gongkai.agency;

import java.util.List;
import java.util.Optional;

/** Placeholder until the register lands. */
public final class AgencyRegister {

    public static AgencyRegister standard() {
        return new AgencyRegister();
    }

    public Identification identify(Clues clues) {
        return new Identification(
                Optional.empty(),
                clues.title(),
                Optional.empty(),
                Scope.UNKNOWN,
                List.of(HoldReason.AGENCY_UNKNOWN),
                List.of(),
                List.of());
    }
}
