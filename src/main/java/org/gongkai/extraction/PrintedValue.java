package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.form.Characters;
import org.gongkai.form.Column;
import org.gongkai.form.Unit;
import org.gongkai.report.FigureValue;
import org.gongkai.report.FigureValue.Blank;
import org.gongkai.report.FigureValue.Illegible;
import org.gongkai.report.FigureValue.Stated;

/** Reads what a cell printed: a number with or without a unit, a blank, a dash, 无, or something that is no value. */
final class PrintedValue {
    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "(?<unit>" + PrintedUnit.NAMES + ")?";
    private static final String NOTE = "(?<note>\\(.*\\))?";
    private static final Pattern PLAIN = Pattern.compile("(?<sign>[+-]?)" + NUMBER + UNIT + NOTE);
    private static final Pattern CHANGE =
            Pattern.compile("(?<sign>增加?|减少?|新增|\\+|-{1,2}|↑|↓)\\(?" + NUMBER + "\\)?" + UNIT + NOTE);
    private static final Pattern CHANGE_BEHIND = Pattern.compile(NUMBER + UNIT + "(?<sign>↑|↓)" + NOTE);
    private static final Pattern BOTH_WAYS =
            Pattern.compile("(?:\\+|增加?)\\(?(?<up>\\d+)\\)?[/,、;]?(?:-|减少?)\\(?(?<down>\\d+)\\)?");
    private static final String DASHES = "-/\\—–―－‐‑‒−─━一ー_~";
    private static final Pattern SPLIT_DIGITS =
            Pattern.compile("\\p{Nd}[\\s\\u00A0\\u3000\\u2000-\\u200A\\u202F]+\\p{Nd}");
    /** What a count is followed by at the most. */
    private static final String COUNTERS = "件条项个宗起次份";

    private static final int LONGEST = 1000;

    /** A number of fewer digits is a {@code long}. */
    private static final int LONG_DIGITS = 19;

    private PrintedValue() {}

    /** Whether the text is a value of any kind, so that it is no label and no sentence. */
    static boolean isValue(String text) {
        if (isDigits(text)) {
            return true;
        }
        if (isTooLong(text) || Characters.beginsWithHanziOtherThan("一无增减新", text)) {
            return false;
        }
        String folded = folded(text);
        return folded.isEmpty()
                || isDash(folded)
                || folded.equals("无")
                || (mayBeNumber(folded.charAt(0))
                        && (PLAIN.matcher(folded).matches()
                                || CHANGE.matcher(folded).matches()
                                || CHANGE_BEHIND.matcher(folded).matches()
                                || BOTH_WAYS.matcher(folded).matches()));
    }

    /** What a number or a change begins with; spares the sentences of a page three expressions each. */
    private static boolean mayBeNumber(char first) {
        return (first >= '0' && first <= '9') || "+-增减新↑↓".indexOf(first) >= 0;
    }

    /** No note behind a number is as long, and a number of so many digits would take minutes to calculate with. */
    private static boolean isTooLong(String text) {
        return text.length() > LONGEST && !text.isBlank();
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && isDigits(text, 0, text.length());
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The digits that a text consists of but for white space around them, as most values do; empty where it has more. */
    private static String digits(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUsualSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isUsualSpace(text.charAt(end - 1))) {
            end--;
        }
        return isDigits(text, start, end) ? text.substring(start, end) : "";
    }

    /** The digits that a text consists of but for what they count: 12件. */
    private static String counted(String folded) {
        int end = folded.length() - 1;
        return end > 0 && COUNTERS.indexOf(folded.charAt(end)) >= 0 ? digits(folded.substring(0, end)) : digits(folded);
    }

    private static boolean isUsualSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00A0' || c == '\u3000';
    }

    private static boolean isDash(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (DASHES.indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    /** @param header the names of its column and row, which may state a unit; empty where none of them can */
    static FigureValue read(String text, Column column, String header) {
        if (isTooLong(text)) {
            return new Illegible("数字 / a number");
        }
        boolean pieces = column.unit() == Unit.COUNT && header.isEmpty();
        String digits = pieces ? digits(text) : "";
        if (!digits.isEmpty()) {
            return whole(digits);
        }
        String folded = folded(text);
        if (folded.isEmpty()) {
            return new Blank(Blank.Mark.BLANK);
        }
        if (folded.equals("无")) {
            return new Blank(Blank.Mark.NONE);
        }
        if (isDash(folded) && !folded.equals("一")) {
            return new Blank(Blank.Mark.DASH);
        }
        if (hasOtherNumber(text)) {
            // A footnote's mark (3², 5①) would fold into a further digit.
            return new Illegible("数字 / a number");
        }
        if (hasSpace(text) && SPLIT_DIGITS.matcher(text.strip()).find()) {
            return new Illegible("一个数 / one number");
        }
        String counted = pieces ? counted(folded) : "";
        if (!counted.isEmpty()) {
            return whole(counted);
        }
        Matcher plain = PLAIN.matcher(folded);
        if (plain.matches()) {
            return number(plain, column, header);
        }
        return column.signed() ? change(folded, column, header) : new Illegible("数字 / a number");
    }

    private static boolean hasOtherNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' && Character.getType(text.codePointAt(i)) == Character.OTHER_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text on one form, every minus sign a hyphen. */
    private static String folded(String text) {
        return Characters.folded(text).replace('\u2212', '-').replace('\uFF0D', '-');
    }

    private static FigureValue change(String folded, Column column, String header) {
        for (Pattern pattern : List.of(CHANGE, CHANGE_BEHIND)) {
            Matcher change = pattern.matcher(folded);
            if (change.matches()) {
                return number(change, column, header);
            }
        }
        Matcher both = BOTH_WAYS.matcher(folded);
        if (both.matches()) {
            BigDecimal up = new BigDecimal(both.group("up"));
            BigDecimal down = new BigDecimal(both.group("down"));
            if (up.signum() == 0 || down.signum() == 0) {
                return count(up.subtract(down), Optional.empty(), header);
            }
            return new Illegible("增或减之一 / an increase or a decrease");
        }
        return new Illegible("数字 / a number");
    }

    private static FigureValue number(Matcher matcher, Column column, String header) {
        BigDecimal printed = new BigDecimal(matcher.group("number").replace(",", ""));
        BracketedNotes notes = BracketedNotes.of(Optional.ofNullable(matcher.group("note")), printed, column.signed());
        Set<String> units = new HashSet<>(notes.units());
        Optional.ofNullable(matcher.group("unit")).ifPresent(units::add);
        Set<Integer> signs = new HashSet<>(notes.signs());
        sign(matcher.group("sign")).ifPresent(signs::add);
        if (!notes.harmless() || units.size() > 1 || signs.size() > 1) {
            return new Illegible("单独的数字 / a number alone");
        }
        BigDecimal signed = signs.contains(-1) ? printed.negate() : printed;
        Optional<String> unit = units.stream().findAny();
        return column.unit() == Unit.COUNT ? count(signed, unit, header) : amount(signed, unit, header);
    }

    private static Optional<Integer> sign(String printed) {
        boolean less = printed.startsWith("减") || printed.startsWith("-") || printed.equals("↓");
        return printed.isEmpty() ? Optional.empty() : Optional.of(less ? -1 : 1);
    }

    private static FigureValue count(BigDecimal number, Optional<String> unit, String header) {
        if (unit.isEmpty() && number.signum() == 0) {
            return stated(number);
        }
        Optional<Integer> power =
                unit.map(PrintedUnit::powerOfCount).orElseGet(() -> PrintedUnit.powerOfCounts(header));
        return power.<FigureValue>map(shift -> stated(number.scaleByPowerOfTen(shift)))
                .orElseGet(() -> new Illegible("件数 / a count"));
    }

    private static FigureValue amount(BigDecimal number, Optional<String> unit, String header) {
        Optional<String> known = unit.or(() -> PrintedUnit.ofAmounts(header));
        if (known.isEmpty()) {
            return number.signum() == 0 ? stated(number) : new Illegible(Illegible.A_UNIT);
        }
        return known.flatMap(PrintedUnit::powerOfAmount)
                .<FigureValue>map(shift -> stated(number.scaleByPowerOfTen(shift)))
                .orElseGet(() -> new Illegible("金额 / an amount"));
    }

    private static Stated whole(String digits) {
        return digits.length() < LONG_DIGITS
                ? new Stated(BigDecimal.valueOf(Long.parseLong(digits)))
                : stated(new BigDecimal(digits));
    }

    private static Stated stated(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return new Stated(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
