package org.gongkai.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number format makes of a number. Decimals and thousands separators do not change what was typed; a date format
 * does, and so does what only the format prints: a unit, a sign, a dash for a zero.
 *
 * @param numbers how it prints numbers; empty where it prints them as dates, or as typed
 */
record CellFormat(String code, boolean isDate, Optional<NumberFormat> numbers) {
    static final CellFormat GENERAL = new CellFormat("General", false, Optional.empty());

    /** The built-in accounting formats print a dash for zero. */
    private static final int FIRST_ACCOUNTING = 41;

    private static final int LAST_ACCOUNTING = 44;

    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;

    /** Spares calculating with the longest numbers that can be stored. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,400}(?:\\.\\d{1,400})?");

    /**
     * A number as the sheet shows it.
     *
     * @param isOther whether what it shows is not what was typed, so that it is to be told
     */
    record Shown(String text, boolean isOther) {}

    /** @param id of the format; those below 164 are built in, and the Chinese dates among them are never spelt out */
    static CellFormat builtIn(int id) {
        boolean isChineseDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        if (isChineseDate || DateUtil.isInternalDateFormat(id)) {
            return date(String.valueOf(BuiltinFormats.getBuiltinFormat(id)));
        }
        boolean isAccounting = id >= FIRST_ACCOUNTING && id <= LAST_ACCOUNTING;
        return isAccounting || id == PERCENT || id == PERCENT_WITH_DECIMALS
                ? of(id, BuiltinFormats.getBuiltinFormat(id))
                : GENERAL;
    }

    static CellFormat of(int id, String code) {
        return DateUtil.isADateFormat(id, code)
                ? date(code)
                : new CellFormat(code, false, Optional.of(NumberFormat.of(code)).filter(format -> !format.isPlain()));
    }

    private static CellFormat date(String code) {
        return new CellFormat(code, true, Optional.empty());
    }

    boolean isPlain() {
        return !isDate && numbers.isEmpty();
    }

    /** @param typed the number as typed */
    Shown show(String typed, boolean from1904) {
        if (isDate) {
            return new Shown(date(typed, from1904), true);
        }
        if (!PLAIN_NUMBER.matcher(typed).matches()) {
            return new Shown(typed, false);
        }
        return numbers.flatMap(format -> format.show(new BigDecimal(typed), typed))
                .map(text -> new Shown(text, false))
                .orElseGet(() -> otherThan(typed));
    }

    /** What a sheet shows otherwise than it was typed is neither. */
    private Shown otherThan(String typed) {
        return new Shown(typed + " [" + code + "]", true);
    }

    /** @param text that is no number, though it may look like one */
    Shown showText(String text) {
        boolean hidden = numbers.filter(NumberFormat::hidesText).isPresent() && !text.isBlank();
        return hidden ? otherThan(text) : new Shown(text, false);
    }

    private static String date(String plain, boolean from1904) {
        double serial = Double.parseDouble(plain);
        if (!DateUtil.isValidExcelDate(serial)) {
            return plain;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
        if (serial < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
