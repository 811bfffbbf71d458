package org.gongkai.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.form.Characters;

/** The units that reports print: behind a number, in its brackets, or for a whole column or row in its name. */
final class PrintedUnit {
    /** As they stand behind a number. */
    static final String NAMES = "亿元|千万元|百万元|万元|千元|元|万件|千件|百件|件|条|项|个|宗|起|次|份|万";

    /** Powers of ten from a printed unit of money to 万元. */
    private static final Map<String, Integer> MONEY = Map.of("亿元", 4, "千万元", 3, "百万元", 2, "万元", 0, "千元", -1, "元", -4);

    /** Powers of ten from what stands before the counter, as in 万件, to 件. */
    private static final Map<String, Integer> MULTIPLES = Map.of("", 0, "百", 2, "千", 3, "万", 4);

    private static final String MULTIPLE = "[十百千万亿拾佰仟]";

    /**
     * Yuan with all that stands before it and makes it another unit (百元, 港元), or an amount (3亿元); and other
     * currencies. 单元 and 公元 are no money.
     */
    private static final Pattern YUAN =
            Pattern.compile("[\\d.,一二三四五六七八九两几数十百千万亿拾佰仟港美欧日英澳加泰韩新人民币]*(?<![公单多])[元圆]|美金|[港台外]币|英镑");

    private static final Pattern AMOUNT = Pattern.compile(".*[\\d一二三四五六七八九两几].*");

    /** What a name says in brackets or calls a unit. */
    private static final Pattern SAID = Pattern.compile("\\(([^()]*)\\)|单位[:为]?([^()|]*)");

    private static final Pattern COUNTER =
            Pattern.compile("(?:单位[:为]?)?(?<multiple>" + MULTIPLE + "*)(?:[件条项个宗起次份]|(?<=[万亿]))");

    /** A counter at the end of a name, without brackets: 数量万件. */
    private static final Pattern LAST = Pattern.compile("[量数](" + MULTIPLE + "+)[件条项个宗起次份](?=$|\\|)");

    private PrintedUnit() {}

    /** How many powers of ten an amount in the unit is off 万元; empty where the unit is none of money. */
    static Optional<Integer> powerOfAmount(String unit) {
        return Optional.ofNullable(MONEY.get(unit.equals("万") ? "万元" : unit));
    }

    /** How many powers of ten a count in the unit is off 件; empty where it counts nothing. */
    static Optional<Integer> powerOfCount(String unit) {
        return unit.endsWith("元") ? Optional.empty() : Optional.of(MULTIPLES.getOrDefault(unit.substring(0, 1), 0));
    }

    /** The unit that a name prints for amounts; none where it prints several, which leaves open which of them holds. */
    static Optional<String> ofAmounts(String name) {
        List<String> units = YUAN.matcher(Characters.folded(name))
                .results()
                .map(MatchResult::group)
                .filter(unit -> !AMOUNT.matcher(unit).matches())
                .map(unit -> unit.replace("人民币", ""))
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)).filter(MONEY::containsKey) : Optional.empty();
    }

    /** Whether a name may print a unit of more than one piece; spares nearly all names a closer look. */
    static boolean mayMultiply(String name) {
        for (int i = 0; i < name.length(); i++) {
            if ("十百千万亿拾佰仟萬億".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** How many powers of ten counts below a name are off 件; empty where it prints several units or an unknown one. */
    static Optional<Integer> powerOfCounts(String name) {
        String folded = Characters.folded(name);
        Set<String> multiples = new TreeSet<>();
        Matcher said = SAID.matcher(folded);
        while (said.find()) {
            String text = said.group(1) == null ? said.group(2) : said.group(1);
            for (String piece : text.split("[/、,;或和]", -1)) {
                Matcher counter = COUNTER.matcher(piece);
                if (counter.matches()) {
                    multiples.add(counter.group("multiple"));
                }
            }
        }
        LAST.matcher(folded).results().forEach(last -> multiples.add(last.group(1)));
        return switch (multiples.size()) {
            case 0 -> Optional.of(0);
            case 1 -> Optional.ofNullable(MULTIPLES.get(multiples.iterator().next()));
            default -> Optional.empty();
        };
    }
}
