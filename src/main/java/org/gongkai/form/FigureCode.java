package org.gongkai.form;

import org.jspecify.annotations.Nullable;

/**
 * The public code of one figure, {@code <table>.<row>[.<column>]}, such as
 * {@code application.withheld.state_secret.natural_person}; the contract of warehouse, exports and API.
 */
public record FigureCode(String value) implements Comparable<FigureCode> {

    public FigureCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a figure code: " + value);
        }
    }

    private static boolean isCode(String value) {
        boolean dotted = false;
        char before = '.';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z') && (c != '.' || before == '.')) {
                return false;
            }
            dotted |= c == '.';
            before = c;
        }
        return dotted && before != '.';
    }

    /** Written out, as codes are looked up some thousand times per report: the string remembers its own hash. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureCode code && value.equals(code.value);
    }

    @Override
    public int compareTo(FigureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
