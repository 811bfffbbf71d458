package org.gongkai.console;

import java.util.List;
import org.gongkai.agency.Agency;

/**
 * A body of the warehouse.
 *
 * @param agency under the name that it is known by now and its durable identity
 * @param otherNames those that it bore, or that persons said are its
 */
record Body(Agency agency, List<String> otherNames) {
    Body {
        otherNames = List.copyOf(otherNames);
    }
}
