package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a cell published. Blank, dash, 无, zero and an unreadable cell are different facts and stay so. */
public sealed interface FigureValue {

    /** As exported: {@code stated}, {@code blank}, {@code dash}, {@code none} or {@code illegible}. */
    String kind();

    /** The number in the canonical unit, where one is stated. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /** A number was printed. */
    record Stated(BigDecimal value) implements FigureValue {
        @Override
        public String kind() {
            return "stated";
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    /** No number was printed, in one of three ways. */
    record Blank(Mark mark) implements FigureValue {

        /** How the absence was printed: nothing at all, a dash or slash, or 无. */
        public enum Mark {
            BLANK,
            DASH,
            NONE
        }

        @Override
        public String kind() {
            return mark.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something was printed that is not a value; never guessed, never zero.
     *
     * @param expected what should have been printed instead, Chinese first
     */
    record Illegible(String expected) implements FigureValue {

        /** What an amount lacks whose unit neither the cell nor its header nor its label prints. */
        public static final String A_UNIT = "单位（元、万元或亿元） / a unit: 元, 万元 or 亿元";

        @Override
        public String kind() {
            return "illegible";
        }
    }
}
