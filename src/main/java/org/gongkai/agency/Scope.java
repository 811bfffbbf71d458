package org.gongkai.agency;

import java.util.Locale;

/** Whose figures a report contains: the body's own, or those of its departments too. */
public enum Scope {
    OWN,
    CONSOLIDATED,
    UNKNOWN;

    /** As stored and exported: {@code own}, {@code consolidated}, {@code unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
