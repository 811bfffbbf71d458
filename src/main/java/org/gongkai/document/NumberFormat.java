package org.gongkai.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.document.FormatSection.Digits;

/**
 * What a number format prints of a number (ECMA-376 part 1, 18.8.31). Rounding and thousands separators leave the number what
 * it is: the digits are those that were typed.
 *
 * @param numbers its sections for numbers
 * @param hidesText whether its section for texts does not print them
 */
record NumberFormat(List<FormatSection> numbers, boolean hidesText) {
    private static final int ALL_SECTIONS = 4;
    private static final int PERCENT = 2;

    /** What stands for a zero where it is no digit. */
    private static final Pattern MARK = Pattern.compile("[-–—－/]*|无");

    private static final Pattern ZERO = Pattern.compile("[0.]+|零|〇");
    private static final Pattern MINUS = Pattern.compile("[-−－]");
    private static final Pattern LESS = Pattern.compile("[减負负降↓]");

    static NumberFormat of(String code) {
        List<FormatSection> all = FormatCode.sections(code);
        int last = all.size() - 1;
        boolean ofText = last > 0 && code.substring(code.lastIndexOf(';')).contains("@");
        boolean isWhole = all.size() == ALL_SECTIONS;
        return new NumberFormat(
                ofText || isWhole ? all.subList(0, last) : all,
                isWhole && all.get(last).digits() == Digits.NONE);
    }

    /** Whether it prints every number and text as typed. */
    boolean isPlain() {
        return !hidesText
                && numbers.get(0).isPlain()
                && (numbers.size() == 1
                        || (numbers.size() == 2 && numbers.get(1).isPlainNegative()));
    }

    /**
     * The number as printed; empty where it is printed without digits or with others, or where programs differ.
     *
     * @param typed the number's digits
     */
    Optional<String> show(BigDecimal number, String typed) {
        List<FormatSection> sections = sections(number);
        if (sections.size() != 1) {
            return Optional.empty();
        }
        FormatSection section = sections.get(0);
        if (section.altersDigits() || (section.digits() == Digits.NONE && number.signum() != 0)) {
            return Optional.empty();
        }
        if (number.signum() == 0) {
            return Optional.of(zero(section));
        }
        String digits = section.percent()
                ? number.abs().movePointRight(PERCENT).stripTrailingZeros().toPlainString()
                : typed.replace("-", "");
        return number.signum() > 0
                ? Optional.of(section.prefix() + digits + section.suffix())
                : negative(section, digits);
    }

    /** The section for a number; several where only others have conditions, and programs differ on which it is. */
    private List<FormatSection> sections(BigDecimal number) {
        if (!hasConditions()) {
            int usual = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : 2;
            return List.of(numbers.get(usual < numbers.size() ? usual : 0));
        }
        for (FormatSection section : numbers) {
            if (section.condition().filter(it -> it.holds(number)).isPresent()) {
                return List.of(section);
            }
        }
        return numbers.stream()
                .filter(section -> section.condition().isEmpty())
                .distinct()
                .toList();
    }

    private boolean hasConditions() {
        return numbers.stream().anyMatch(section -> section.condition().isPresent());
    }

    private static String zero(FormatSection section) {
        String text = section.text();
        boolean isMark = MARK.matcher(text).matches();
        if (section.digits() == Digits.NONE || (section.digits() == Digits.OPTIONAL && isMark)) {
            return ZERO.matcher(text).matches() ? SheetContents.ZERO : text;
        }
        return section.percent() ? SheetContents.ZERO : section.prefix() + SheetContents.ZERO + section.suffix();
    }

    /** A section of their own prints negative numbers with a minus, brackets, a word or a colour, or not as negative. */
    private Optional<String> negative(FormatSection section, String digits) {
        String prefix = section.prefix();
        String suffix = section.suffix();
        boolean isOwn = (numbers.size() > 1 && !hasConditions())
                || MINUS.matcher(prefix).find();
        if (!isOwn) {
            return Optional.of("-" + prefix + digits + suffix);
        }
        if (LESS.matcher(section.text()).find()) {
            return Optional.of(prefix + digits + suffix);
        }
        boolean inBrackets = prefix.endsWith("(") && suffix.startsWith(")");
        String before = MINUS.matcher(inBrackets ? prefix.substring(0, prefix.length() - 1) : prefix)
                .replaceAll("");
        boolean isMarked = inBrackets || !before.equals(prefix) || section.colored();
        return isMarked
                ? Optional.of(before + "-" + digits + (inBrackets ? suffix.substring(1) : suffix))
                : Optional.empty();
    }
}
