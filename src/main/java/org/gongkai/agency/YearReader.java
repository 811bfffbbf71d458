package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years that a report's text and path state. */
final class YearReader {
    /** 2024年1月1日至12月31日, and the same with lost characters: 201911日起至20191231日. */
    private static final Pattern PERIOD =
            Pattern.compile("(20\\d\\d)年?0?1月?0?1日?(?:起|开始)?,?(?:至|到|止|-+|—+|~+|–)(?:(20\\d\\d)年?)?12月?31日?");

    private static final String LAST_DAY = "31日";
    private static final int PERIOD_LENGTH = 40;
    /** What follows a year that is said to be reported. */
    private static final Pattern DECLARED =
            Pattern.compile("^(?:[^。;,\\n]{0,25}?)(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:报告|年报|情况)|^度(?:工作)?(?:报告|年报)");

    private static final int DECLARED_LENGTH = 45;
    private static final Pattern IN_NAME =
            Pattern.compile("(?<!\\d)(20\\d\\d)(?:年度|年)(?!\\d|[初底末]?(?:报送|填报|上报|提交|呈报|上交))");
    private static final Pattern ALONE = Pattern.compile("(?<![\\d.])(20\\d\\d)(?![\\d.年]|[-_]\\d)");

    private static final int QUOTED = 20;

    private YearReader() {}

    static Optional<YearClaim> period(String text) {
        for (int at = text.indexOf(LAST_DAY); at >= 0; at = text.indexOf(LAST_DAY, at + 1)) {
            int end = at + LAST_DAY.length();
            Matcher period = PERIOD.matcher(text.substring(Math.max(0, end - PERIOD_LENGTH), end));
            if (period.find()) {
                String until = period.group(2) == null ? period.group(1) : period.group(2);
                if (until.equals(period.group(1))) {
                    return Optional.of(new YearClaim("period", Integer.parseInt(until), period.group()));
                }
            }
        }
        return Optional.empty();
    }

    /** The year most often said to be reported; none when two are equally frequent. */
    static Optional<YearClaim> declared(String text) {
        Map<Integer, List<String>> quotes = new LinkedHashMap<>();
        for (int at = text.indexOf('2'); at >= 0; at = text.indexOf('2', at + 1)) {
            int end = at + 4;
            if (end + 1 < text.length()
                    && text.charAt(at + 1) == '0'
                    && text.charAt(end) == '年'
                    && isDigit(text.charAt(at + 2))
                    && isDigit(text.charAt(at + 3))
                    && DECLARED.matcher(text.substring(end + 1, Math.min(text.length(), at + DECLARED_LENGTH)))
                            .lookingAt()) {
                quote(quotes, Integer.parseInt(text.substring(at, end)), text, at);
            }
        }
        return most(quotes);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The year with which most sentences open; none when two are equally frequent. */
    static Optional<YearClaim> leading(String text) {
        Map<Integer, List<String>> quotes = new LinkedHashMap<>();
        for (SentenceYear opening : SentenceYear.of(text)) {
            quote(quotes, opening.year(), text, opening.start());
        }
        return most(quotes);
    }

    /** The year of which most opening sentences tell what was done in it; none when two are equally frequent. */
    static Optional<YearClaim> narrated(String text) {
        Map<Integer, List<String>> quotes = new LinkedHashMap<>();
        for (SentenceYear opening : SentenceYear.of(text)) {
            if (Narration.tells(text, opening)) {
                quote(quotes, opening.year(), text, opening.start());
            }
        }
        return most(quotes);
    }

    private static void quote(Map<Integer, List<String>> quotes, int year, String text, int start) {
        quotes.computeIfAbsent(year, any -> new ArrayList<>())
                .add(text.substring(start, Math.min(text.length(), start + QUOTED))
                        .strip());
    }

    private static Optional<YearClaim> most(Map<Integer, List<String>> quotes) {
        if (quotes.isEmpty()) {
            return Optional.empty();
        }
        int most = quotes.values().stream().mapToInt(List::size).max().orElse(0);
        List<YearClaim> top = quotes.entrySet().stream()
                .filter(entry -> entry.getValue().size() == most)
                .map(entry ->
                        new YearClaim("text", entry.getKey(), entry.getValue().get(0)))
                .toList();
        return top.size() == 1 ? Optional.of(top.get(0)) : Optional.empty();
    }

    /** The year of a sheet's name. */
    static Optional<YearClaim> inSheet(String sheet) {
        return last(IN_NAME, PlainText.of(sheet)).map(claim -> new YearClaim("sheet", claim.year(), sheet));
    }

    /** The year of a file's or folder's name; a date in it is a day of publication and does not count. */
    static Optional<YearClaim> inPath(String path) {
        String plain = PlainText.of(path);
        String file = plain.substring(plain.lastIndexOf('/') + 1);
        return last(IN_NAME, file).or(() -> last(ALONE, file)).or(() -> last(IN_NAME, plain));
    }

    private static Optional<YearClaim> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Optional<YearClaim> claim = Optional.empty();
        while (matcher.find()) {
            claim = Optional.of(new YearClaim("path", Integer.parseInt(matcher.group(1)), text));
        }
        return claim;
    }
}
