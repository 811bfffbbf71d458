package org.gongkai.warehouse;

import java.math.BigDecimal;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Role;
import org.gongkai.form.Unit;

/** A cell of the form in which a number was printed. */
record StatedCell(FigureDefinition figure, BigDecimal number) {
    private static final int DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    /** Whether a fact can hold the number: a whole count or an amount of at most six decimals, none below zero. */
    boolean loadable() {
        return zero() || (hasItsSign() && isExact() && number.abs().compareTo(LIMIT) < 0);
    }

    private boolean hasItsSign() {
        return number.signum() > 0 || figure.column().signed();
    }

    private boolean isExact() {
        int decimals = figure.unit() == Unit.COUNT ? 0 : DECIMALS;
        return number.scale() <= decimals || number.stripTrailingZeros().scale() <= decimals;
    }

    /** Whether the cell gives a fact: not zero, and a fact can hold it. */
    boolean counts() {
        return !zero() && loadable();
    }

    /** Whether it stands for itself rather than for the sum of others. */
    boolean leaf() {
        return figure.row().role() != Role.TOTAL && !ofTotalColumn();
    }

    boolean ofTotalColumn() {
        return figure.column().role() == Role.TOTAL;
    }

    private boolean zero() {
        return number.signum() == 0;
    }

    long count() {
        return number.longValueExact();
    }

    String row() {
        return figure.row().code();
    }

    String column() {
        return figure.column().code();
    }
}
