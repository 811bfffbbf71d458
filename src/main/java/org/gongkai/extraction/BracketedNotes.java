package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in brackets behind a number. It may be the number's unit, or its sign in a column of changes, or a note; and of
 * a note only some are known to leave the number as it is: 22（其中修订16件） is 22, but 46（应为64） may be neither.
 *
 * @param units as printed, without 单位
 * @param signs 1 for an increase, -1 for a decrease
 * @param harmless whether everything else leaves the number as it is
 */
record BracketedNotes(List<String> units, List<Integer> signs, boolean harmless) {
    private static final BracketedNotes NONE = new BracketedNotes(List.of(), List.of(), true);

    private static final Pattern UNIT = Pattern.compile("(?:单位[:为]?)?(?:人民币)?(" + PrintedUnit.NAMES + ")");

    private static final String COMPARED = "(?:(?:[比较]|相比|相较)上一?年度?(?:同期)?|同比|与上一?年度?相比)";

    private static final Pattern SIGN =
            Pattern.compile(COMPARED + "?,?(?:(?<up>增加?|新增|增长|上升|\\+|↑|正)|(?<down>减少?|下降|降低?|负|-{1,2}|↓))");

    /** A part of what was counted, where it is to be found, or that it is the year's. */
    private static final Pattern HARMLESS = Pattern.compile("(?:其中|不?含|包[括含]|(?:均|都|全部|主要|分别)[为是系]).*"
            + "|(?:详?见|参见)(?:附件|附表|附录|清单|正文).*"
            + "|(?:本年度?|今年|当年|全年)"
            + "|截[至止]到?(?:\\d{4}年)?(?:12月(?:31日|底)|年[底末])");

    /** What leaves a count or an amount as it is, but may be the sign of a change: how it came about or compares. */
    private static final Pattern OF_COUNTS = Pattern.compile(
            COMPARED + ".*" + "|(?:[,、;]?(?:新[办增]|新制定|修[订改]|续办|延[续期]|变更|[注撤]销|废止|补办|换证|转发)\\d*(?:件|条|项|个|宗|起|次|份)?)+");

    /** Behind a zero: that there was none, and not that nobody counted. */
    private static final Pattern NOTHING = Pattern.compile("[^\\d]*(?:无|没有|未|不涉及)[^\\d]*");

    private static final Pattern UNCOUNTED = Pattern.compile("统计|填|掌握|数据|核|知");

    /** @param printed the brackets with what is in them, on one form */
    static BracketedNotes of(Optional<String> printed, BigDecimal number, boolean signed) {
        if (printed.isEmpty()) {
            return NONE;
        }
        List<String> units = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        boolean harmless = true;
        String inner = printed.get().substring(1, printed.get().length() - 1);
        for (String note : inner.split("\\)\\(", -1)) {
            Matcher unit = UNIT.matcher(note);
            Matcher sign = SIGN.matcher(note);
            if (unit.matches()) {
                units.add(unit.group(1));
            } else if (signed && sign.matches()) {
                signs.add(sign.group("up") == null ? -1 : 1);
            } else {
                harmless &= isHarmless(note, number, signed);
            }
        }
        return new BracketedNotes(units, signs, harmless);
    }

    private static boolean isHarmless(String note, BigDecimal number, boolean signed) {
        return HARMLESS.matcher(note).matches()
                || (!signed && OF_COUNTS.matcher(note).matches())
                || (number.signum() == 0
                        && NOTHING.matcher(note).matches()
                        && !UNCOUNTED.matcher(note).find());
    }
}
