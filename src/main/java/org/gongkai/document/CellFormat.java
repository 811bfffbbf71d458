package org.gongkai.document;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number format makes of a number. Decimals, percent signs and thousands separators do not change what was
 * typed; a date format does, and so does a unit that only the format prints, or a zero that it prints without a digit.
 *
 * @param unit printed after the number by the format alone, such as {@code 万元}; empty for most
 * @param zero what it prints for zero, where that is a dash or nothing
 */
record CellFormat(Kind kind, String unit, String code, Optional<String> zero) {
    enum Kind {
        NUMBER,
        DATE,

        /** Prints the number divided, such as {@code 0!.0,"万元"}: what was typed and what is printed differ. */
        SCALED
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, "", "General", Optional.empty());

    /** The built-in accounting formats print a dash for zero. */
    private static final int FIRST_ACCOUNTING = 41;

    private static final int LAST_ACCOUNTING = 44;

    private static final Set<String> UNITS = Set.of("件", "元", "百元", "千元", "万元", "亿元", "万", "亿", "年");

    /** @param id of the format; those below 164 are built in, and the Chinese dates among them are never spelt out */
    static CellFormat builtIn(int id) {
        boolean isChineseDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        if (isChineseDate || DateUtil.isInternalDateFormat(id)) {
            return date(String.valueOf(BuiltinFormats.getBuiltinFormat(id)));
        }
        if (id >= FIRST_ACCOUNTING && id <= LAST_ACCOUNTING) {
            return new CellFormat(Kind.NUMBER, "", BuiltinFormats.getBuiltinFormat(id), Optional.of("-"));
        }
        return GENERAL;
    }

    static CellFormat of(int id, String code) {
        if (DateUtil.isADateFormat(id, code)) {
            return date(code);
        }
        FormatCode parsed = FormatCode.parse(code);
        String unit = UNITS.contains(parsed.suffix()) ? parsed.suffix() : "";
        return new CellFormat(parsed.isScaled() ? Kind.SCALED : Kind.NUMBER, unit, code, ZeroFormat.shown(code));
    }

    private static CellFormat date(String code) {
        return new CellFormat(Kind.DATE, "", code, Optional.empty());
    }

    boolean isPlain() {
        return kind == Kind.NUMBER && unit.isEmpty();
    }

    /** @param plain the number as typed */
    String show(String plain, boolean from1904) {
        return switch (kind) {
            case NUMBER -> plain + unit;
            case SCALED -> plain + " [" + code + "]";
            case DATE -> date(plain, from1904);
        };
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
