package org.gongkai.form;

/**
 * The public code of one figure, {@code <table>.<row>[.<column>]}, such as
 * {@code application.withheld.state_secret.natural_person}; the contract of warehouse, exports and API.
 */
public record FigureCode(String value) implements Comparable<FigureCode> {

    public FigureCode {
        if (!value.matches("[a-z_]+(\\.[a-z_]+)+")) {
            throw new IllegalArgumentException("not a figure code: " + value);
        }
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
