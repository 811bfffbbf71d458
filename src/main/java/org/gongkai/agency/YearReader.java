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

    private static final Pattern DECLARED =
            Pattern.compile("(20\\d\\d)(?:年度|年)(?=[^。;,\\n]{0,25}(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:报告|年报|情况))");
    private static final Pattern LEADING = Pattern.compile("(?m)(?:^|[。;:)])(20\\d\\d)(?:年度|年)(?=[,，一-龥])(?!\\d)");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(20\\d\\d)(?:年度|年)(?!\\d)");
    private static final Pattern ALONE = Pattern.compile("(?<![\\d.])(20\\d\\d)(?![\\d.]|[-_]\\d)");

    private YearReader() {}

    static Optional<YearClaim> period(String text) {
        Matcher period = PERIOD.matcher(text);
        while (period.find()) {
            String until = period.group(2) == null ? period.group(1) : period.group(2);
            if (until.equals(period.group(1))) {
                return Optional.of(new YearClaim("period", Integer.parseInt(until), period.group()));
            }
        }
        return Optional.empty();
    }

    /** The year most often said to be reported; none when two are equally frequent. */
    static Optional<YearClaim> declared(String text) {
        return most(text, DECLARED);
    }

    /** The year with which most sentences open; none when two are equally frequent. */
    static Optional<YearClaim> leading(String text) {
        return most(text, LEADING);
    }

    private static Optional<YearClaim> most(String text, Pattern pattern) {
        Map<Integer, List<String>> quotes = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int end = Math.min(text.length(), matcher.end() + 12);
            quotes.computeIfAbsent(Integer.valueOf(matcher.group(1)), any -> new ArrayList<>())
                    .add(text.substring(matcher.start(1), end));
        }
        int most = quotes.values().stream().mapToInt(List::size).max().orElse(0);
        List<Map.Entry<Integer, List<String>>> top = quotes.entrySet().stream()
                .filter(e -> e.getValue().size() == most)
                .toList();
        return top.size() == 1
                ? Optional.of(new YearClaim(
                        "text", top.get(0).getKey(), top.get(0).getValue().get(0)))
                : Optional.empty();
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
