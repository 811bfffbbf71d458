package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the figures of one document are written.
 *
 * @param numbers the notation of numbers
 * @param absences what may stand in place of a zero
 * @param unallocated what stands for every applicant of table three where only the totals are published
 * @param feeInYuan whether the column of fees is headed 元 instead of 万元
 */
record Printing(Numbers numbers, List<Absence> absences, Optional<Absence> unallocated, boolean feeInYuan) {

    /** Notations of numbers. */
    enum Numbers {
        PLAIN,
        /** 1,113. */
        THOUSANDS,
        /** １１１３. */
        FULL_WIDTH,
        /** 1113件. */
        UNIT,
        /** With a non-breaking space beside it. */
        SPACED,
        /** Any of them from cell to cell. */
        MIXED
    }

    /** What stands in place of a zero. */
    enum Absence {
        BLANK("", "blank"),
        SLASH("/", "dash"),
        LONG_DASH("—", "dash"),
        HYPHEN("-", "dash"),
        NONE("无", "none");

        private final String raw;
        private final String kind;

        Absence(String raw, String kind) {
            this.raw = raw;
            this.kind = kind;
        }
    }

    private static final int YUAN_DIGITS = 4;
    private static final int HUNDRED_MILLION_DIGITS = 4;
    private static final int ABSENT_PER_CENT = 30;
    private static final List<Numbers> NOTATIONS =
            List.of(Numbers.PLAIN, Numbers.THOUSANDS, Numbers.FULL_WIDTH, Numbers.UNIT, Numbers.SPACED);

    Printing {
        absences = List.copyOf(absences);
    }

    TrueFigure print(String code, BigDecimal value, Dice dice) {
        String unit = Form.isAmount(code) ? "万元" : "件";
        if (unallocated.isPresent() && code.startsWith("application.") && !code.endsWith(".total")) {
            return absent(code, unit, unallocated.get());
        }
        if (value.signum() == 0 && !absences.isEmpty() && dice.percent(ABSENT_PER_CENT)) {
            return absent(code, unit, dice.oneOf(absences));
        }
        Numbers notation = numbers == Numbers.MIXED ? dice.oneOf(NOTATIONS) : numbers;
        return new TrueFigure(code, Optional.of(value), unit, text(code, value, notation, dice), "stated");
    }

    private static TrueFigure absent(String code, String unit, Absence absence) {
        return new TrueFigure(code, Optional.empty(), unit, absence.raw, absence.kind);
    }

    private String text(String code, BigDecimal value, Numbers notation, Dice dice) {
        if (code.equals("disclosure.procurement.amount")) {
            return procurement(value, notation, dice);
        }
        if (code.equals("disclosure.fee.amount")) {
            return fee(value, notation);
        }
        if (code.endsWith(".items_change")) {
            return change(value, notation, dice);
        }
        boolean revised = numbers == Numbers.MIXED && code.startsWith("disclosure.normative") && value.intValue() > 2;
        return written(value, notation, "件") + (revised ? "（其中修订" + dice.below(value.intValue()) + "件）" : "");
    }

    /** The form names no unit for purchases, so that the cell has to; nought needs none. */
    private static String procurement(BigDecimal value, Numbers notation, Dice dice) {
        if (value.signum() == 0) {
            return dice.percent(50) ? "0" : "0万元";
        }
        Numbers digits = notation == Numbers.THOUSANDS ? Numbers.THOUSANDS : Numbers.PLAIN;
        return switch (dice.below(4)) {
            case 0 -> written(value.movePointRight(YUAN_DIGITS), digits, "") + "元";
            case 1 -> written(value.movePointLeft(HUNDRED_MILLION_DIGITS), digits, "") + "亿元";
            default -> written(value, digits, "") + "万元";
        };
    }

    private String fee(BigDecimal value, Numbers notation) {
        return feeInYuan ? written(value.movePointRight(YUAN_DIGITS), notation, "元") : written(value, notation, "万元");
    }

    private static String change(BigDecimal value, Numbers notation, Dice dice) {
        if (value.signum() == 0 || notation == Numbers.PLAIN || notation == Numbers.THOUSANDS) {
            return value.toPlainString();
        }
        boolean more = value.signum() > 0;
        String digits = value.abs().toPlainString();
        return dice.percent(50) ? (more ? "增" : "减") + digits : (more ? "+" : "-") + digits;
    }

    private static String written(BigDecimal value, Numbers notation, String unit) {
        String plain = value.scale() > 0
                ? value.stripTrailingZeros().toPlainString()
                : value.setScale(0).toPlainString();
        return switch (notation) {
            case THOUSANDS -> thousands(plain);
            case FULL_WIDTH -> fullWidth(plain);
            case UNIT -> plain + unit;
            case SPACED -> "\u00a0" + plain;
            case PLAIN, MIXED -> plain;
        };
    }

    private static String thousands(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    private static String fullWidth(String plain) {
        StringBuilder wide = new StringBuilder();
        plain.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }
}
