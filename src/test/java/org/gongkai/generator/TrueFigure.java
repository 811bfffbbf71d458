package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one cell of a generated document publishes.
 *
 * @param code the figure's public code
 * @param value in the canonical unit, where a number is stated
 * @param unit the canonical unit, 件 or 万元
 * @param raw the cell's text as printed
 * @param kind stated, blank, dash, none or illegible, as exported
 */
public record TrueFigure(String code, Optional<BigDecimal> value, String unit, String raw, String kind) {

    /** The number for sums, in which an absent value counts nothing. */
    BigDecimal orZero() {
        return value.orElse(BigDecimal.ZERO);
    }
}
