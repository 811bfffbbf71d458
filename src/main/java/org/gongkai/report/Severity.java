package org.gongkai.report;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
