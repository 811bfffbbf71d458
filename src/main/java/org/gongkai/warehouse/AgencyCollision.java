package org.gongkai.warehouse;

import org.gongkai.agency.Agency;

/** Two bodies have the same 52 bits for a number, which may happen once in a warehouse of a hundred million bodies. */
final class AgencyCollision extends RuntimeException {

    AgencyCollision(Agency agency, String other) {
        super(
                "the bodies %s (%s) and %s share the number %d; decide that one of them is called otherwise (agencies decide)"
                        .formatted(agency.nameKey(), agency.region().code(), other, agency.id()));
    }
}
