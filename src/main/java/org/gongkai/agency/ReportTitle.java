package org.gongkai.agency;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is the title of a body's annual report, or of its tables, and nothing else.
 *
 * @param name the body, where the title names one
 * @param years the years named
 * @param loose whether it is worded as the titles of other papers are too, of notices and of sections of a text
 * @param quote as printed, without the number before it
 */
public record ReportTitle(Optional<String> name, List<Integer> years, boolean loose, String quote) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 30;
    private static final Pattern END = Pattern.compile("(?:报告|年报|报表|统计表|情况表|汇总表)(?:\\([^()]{1,24}\\))?[》>”\"]*$");
    private static final Pattern LOOSE_END = Pattern.compile("(?:情况|公开|通知|公示|公告)[》>”\"]*$");
    private static final Pattern ENUMERATOR = Pattern.compile(
            "^\\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,3}[、.．](?!\\d)|[(（]附[^)）]{0,4}[)）])\\s*");
    private static final Pattern BARE = Pattern.compile("政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)");
    private static final Pattern PLACE = Pattern.compile(".{2,}(?:[省市县区州旗盟镇乡]|街道|苏木)$");
    private static final Pattern SEVERAL = Pattern.compile("^(?:各|全|本|我|该|所属|下属|基层|[省市县区]直)");
    private static final Pattern STATED = Pattern.compile("^\\(?(?:填报|报送|报告|编制)(?:单位|机关|机构)(?:名称)?[:|]([^:|]+)$");
    private static final String ENDS_OF_PLACES = "省市县区州旗盟镇乡";
    private static final String ENDS_OF_TITLES = "告报報表况況开開知示)）》>”\"";
    private static final KindRules KINDS = new KindRules();

    public ReportTitle {
        years = List.copyOf(years);
    }

    /** @param line of a document; a longer text is none */
    public static Optional<ReportTitle> of(String line) {
        if (!mayBeOne(line)) {
            return Optional.empty();
        }
        String text = ENUMERATOR.matcher(line).replaceFirst("").strip();
        String title = Heading.beginning(PlainText.of(text));
        boolean plain = END.matcher(title).find();
        if (Heading.isBreadcrumb(title) || !(plain || LOOSE_END.matcher(title).find())) {
            return Optional.empty();
        }
        boolean needsName = !plain || text.length() < line.strip().length();
        return TitleReader.read(title)
                .map(read -> new ReportTitle(read.name().filter(ReportTitle::isBody), read.years(), !plain, text))
                .filter(read -> read.name.isPresent()
                        || (!needsName
                                && (!read.years.isEmpty() || BARE.matcher(title).matches())));
    }

    private static boolean mayBeOne(String line) {
        if (line.length() > LONGEST || line.indexOf('信') < 0 || line.indexOf('公') < 0) {
            return false;
        }
        String stripped = line.strip();
        return ENDS_OF_TITLES.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    /** What the title of a whole page says, with the names of its site and columns beside it. */
    public static Optional<ReportTitle> ofPage(String page) {
        return TitleReader.read(page)
                .map(read ->
                        new ReportTitle(read.name().filter(ReportTitle::isBody), read.years(), false, page.strip()));
    }

    /** The same title, of the body that the line above it names and nothing else; itself where that names none. */
    public ReportTitle by(String line) {
        return named(line.length() > LONGEST_NAME ? "" : PlainText.of(line));
    }

    /** The same title, of the body that the line below it states: 填报单位:昌吉市教育局. */
    public ReportTitle statedBy(String line) {
        Matcher stated = STATED.matcher(line.length() > LONGEST_NAME ? "" : PlainText.of(line));
        return stated.matches() ? named(stated.group(1)) : this;
    }

    private ReportTitle named(String body) {
        return isBody(body) && !Heading.isOfTheText(body)
                ? new ReportTitle(Optional.of(body), years, loose, body + quote)
                : this;
    }

    private static boolean isBody(String name) {
        return (KINDS.kind(name).isPresent() || PLACE.matcher(name).matches())
                && !SEVERAL.matcher(name).find();
    }

    /** What both say where neither contradicts the other: a body above, its year below. */
    public ReportTitle and(ReportTitle other) {
        if (isWhole() || other.isBare()) {
            return this;
        }
        return new ReportTitle(
                name.or(other::name),
                years.isEmpty() ? other.years : years,
                loose,
                other.isWhole() ? other.quote : quote + other.quote);
    }

    /** Whether it names both body and year. */
    public boolean isWhole() {
        return name.isPresent() && !years.isEmpty();
    }

    /** Whether it names neither. */
    public boolean isBare() {
        return name.isEmpty() && years.isEmpty();
    }

    /** Whether both titles name both body and year, and the same. */
    public boolean isOfSame(ReportTitle other) {
        return isWhole() && other.isWhole() && !isOfAnother(other);
    }

    /** Whether the titles plainly name two bodies, or two years. */
    public boolean isOfAnother(ReportTitle other) {
        boolean years =
                !this.years.isEmpty() && !other.years.isEmpty() && Collections.disjoint(this.years, other.years);
        return years || isOfAnotherBody(other);
    }

    /** Whether the titles plainly name two bodies. */
    public boolean isOfAnotherBody(ReportTitle other) {
        return name.isPresent() && other.name.isPresent() && areTwo(name.get(), other.name.get());
    }

    private static boolean areTwo(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        return !Wording.abbreviates(BodyName.withoutBrackets(shorter), longer) || isWithin(longer, shorter);
    }

    /** 昌吉市某镇人民政府 beside 昌吉市人民政府, 南京市玄武区财政局 beside 南京市财政局: the same sort of body of a place within. */
    private static boolean isWithin(String longer, String shorter) {
        int end = 0;
        while (end < shorter.length() && longer.charAt(end) == shorter.charAt(end)) {
            end++;
        }
        String rest = shorter.substring(end);
        int inner = longer.length() - rest.length();
        return end > 0
                && !rest.isEmpty()
                && longer.endsWith(rest)
                && inner > end + 1
                && ENDS_OF_PLACES.indexOf(longer.charAt(end - 1)) >= 0
                && ENDS_OF_PLACES.indexOf(longer.charAt(inner - 1)) >= 0;
    }
}
