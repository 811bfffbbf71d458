package org.gongkai.extraction;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Identification;
import org.gongkai.form.Characters;
import org.gongkai.form.LedgerWords;

/**
 * Whose report a form is and of which year, against which the names beside rows and above tables are held.
 *
 * @param body its name, letters only; empty while it is not known
 * @param government whether the figures of its whole region may be its own
 * @param year empty while it is not known
 */
record Whose(String body, boolean government, OptionalInt year) {
    static final Whose UNKNOWN = new Whose("", false, OptionalInt.empty());

    private static final LedgerWords LEDGERS = LedgerWords.standard();
    private static final Pattern NUMBERED = Pattern.compile("^\\(?[一二三四五六七八九十\\d]{1,2}[)、.,]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SUBJECT = Pattern.compile("(?<=.)(的?(统计|数据)?(情况|数据|统计|统计表|表))$");
    private static final Pattern UNIT = Pattern.compile("(计量)?(单位)?(件|宗|起|个|件数|个数|数量|数值|数据)*");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(年度?|全年)?");
    private static final Pattern OWN_SCOPE = Pattern.compile(
            "本(年|年度|机关|级|单位|部门|局|委|厅|办|院|所|镇|乡|街道|街|府)|我(局|委|厅|办|院|镇|乡|街道|单位|机关)" + "|([省市州县区旗镇乡局委厅办]|街道)(本级|机关|机关本级)");
    private static final Pattern WIDER_SCOPE = Pattern.compile("全[省市州县区旗镇乡](各?(部门|单位|行政机关|机关|系统))?(汇总|合计|总计)?"
            + "|(各|下属|所属|直属)(部门|单位|乡镇|镇街|街镇|街道|县区|区县|县市区|机构|委办局)+(汇总|合计|总计)?");
    private static final Pattern BODY =
            Pattern.compile(".{2,}(局|厅|委|委员会|办|办公室|政府|街道|街道办|办事处|管委会|镇|乡|院|中心|公司|支队|大队|总队)");

    /** What a name says of what it names. */
    enum Naming {
        /** The body's own, of its year; or no more than what is counted. */
        OWN,
        ANOTHERS,
        /** It adds others up. */
        TOTAL,
        UNKNOWN
    }

    static Whose of(Identification identification) {
        return new Whose(
                identification.agency().map(Agency::name).map(Whose::letters).orElse(""),
                identification
                        .agency()
                        .filter(agency -> agency.kind() == Agency.Kind.GOVERNMENT)
                        .isPresent(),
                identification.year().map(year -> OptionalInt.of(year.value())).orElse(OptionalInt.empty()));
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(Characters.folded(text)).replaceAll("");
    }

    private static String name(String printed) {
        String numbered = NUMBERED.matcher(Characters.folded(printed)).replaceFirst("");
        return SUBJECT.matcher(letters(numbered)).replaceFirst("");
    }

    /** @param printed what stands before a row */
    Naming naming(String printed) {
        Naming yearOrScope = yearOrScope(printed);
        String name = name(printed);
        if (yearOrScope != Naming.UNKNOWN
                || name.isEmpty()
                || UNIT.matcher(name).matches()) {
            return name.isEmpty() || UNIT.matcher(name).matches() ? Naming.OWN : yearOrScope;
        }
        if (isTotal(printed)) {
            return Naming.TOTAL;
        }
        return body.isEmpty() ? Naming.UNKNOWN : ofBody(name);
    }

    private Naming ofBody(String name) {
        if (name.contains(body) || isShort(name)) {
            return Naming.OWN;
        }
        return BODY.matcher(name).matches() ? Naming.ANOTHERS : Naming.UNKNOWN;
    }

    /** Whether the name leaves out some of the body's letters only. */
    private boolean isShort(String name) {
        int at = -1;
        for (int i = 0; i < name.length(); i++) {
            at = body.indexOf(name.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return name.length() > 1;
    }

    /** What a caption says that names nothing but a year or a scope. */
    Naming yearOrScope(String printed) {
        String name = name(printed);
        Matcher named = YEAR.matcher(name);
        if (named.matches()) {
            return year.isEmpty() ? Naming.UNKNOWN : ofYear(Integer.parseInt(named.group(1)));
        }
        if (OWN_SCOPE.matcher(name).matches()) {
            return Naming.OWN;
        }
        return !body.isEmpty() && !government && isWider(printed) ? Naming.ANOTHERS : Naming.UNKNOWN;
    }

    private Naming ofYear(int named) {
        return year.orElseThrow() == named ? Naming.OWN : Naming.ANOTHERS;
    }

    /** Whether a name says that its row adds up others. */
    static boolean isTotal(String printed) {
        return LedgerWords.isOneOf(name(printed), LEDGERS.totals());
    }

    /** Whether a caption names a year and nothing else. */
    static boolean isYear(String printed) {
        return YEAR.matcher(name(printed)).matches();
    }

    /** Whether a caption names more than one body can be. */
    static boolean isWider(String printed) {
        return WIDER_SCOPE.matcher(name(printed)).matches();
    }
}
