package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for a report's title among the first lines of its text. */
final class Heading {
    private static final int LINES = 8;
    private static final int LENGTH = 90;
    private static final int BROKEN_OVER = 3;
    private static final int COMPLETE = 3;
    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六](?:、|$)|.[一二三四五六]、|编制$");

    private static final List<String> OF_SENTENCES = List.of(
            "。", ";", "根据", "按照", "依照", "依据", "现将", "编制本", "编写", "简称", "如下", "统计期", "统计时", "打算", "下一步", "工作计划", "工作要点",
            "工作安排");

    /** 83417966X/2024-57427: its year is that of the filing. */
    private static final Pattern INDEX_NUMBER = Pattern.compile("[0-9A-Z]{6,}[-/_]?20\\d\\d[-/_]\\d+");

    /** 发布时间:2026-01-23: what a site says of its page, below the title or above it. */
    private static final Pattern OF_THE_PAGE = Pattern.compile(
            "^\\(?(?:(?:信息|稿件|文章)?来源|(?:发布|发文|公开|成文|生成|更新|录入|制作)(?:时间|日期|机构|单位|机关|者|人)|时间|日期|作者|(?:责任)?编辑|字体|字号|(?:浏览|点击|阅读|访问)(?:次数|量|数)?|发文字号|文号|分类|主题词?|有效性)(?:[:|]|$)");

    /** 首页>政务公开: where the page stands on its site; what is named there is the site's and goes on in no other line. */
    private static final Pattern BREADCRUMB = Pattern.compile("[>»›]|^(?:您|你)?(?:现在|当前)?的?(?:所在)?的?位置|^首页");

    /** Flattened pages run the title and the text into one line. */
    private static final List<String> BEGINNINGS_OF_TEXT = List.of(
            "一、", "根据《", "依据《", "按照《", "本报告", "本年度报告", "来源:", "信息来源", "发布时间", "发布日期", "发文日期", "字体", "字号", "浏览次数",
            ".doc", ".pdf");

    private final List<String> lines;

    /** What of each line was looked at so far. */
    private final Map<Integer, String> beginnings = new HashMap<>();

    private final List<Optional<TitleReader.Title>> alone = new ArrayList<>();

    Heading(List<String> lines) {
        this.lines = lines.subList(0, Math.min(LINES, lines.size()));
        for (int i = 0; i < this.lines.size(); i++) {
            alone.add(mayHoldOne(this.lines.get(i)) ? title(beginning(i)) : Optional.empty());
        }
    }

    /** The names in all lines that are titles by themselves: a ledger has its own above that of the row. */
    List<String> names() {
        return alone.stream()
                .flatMap(Optional::stream)
                .flatMap(title -> title.name().stream())
                .toList();
    }

    /** Whether the line is a title by itself. */
    boolean isTitle(int line) {
        return line < alone.size() && alone.get(line).isPresent();
    }

    /** The first that says body and year, if need be broken over up to three lines; else the most that one says. */
    Optional<TitleReader.Title> title() {
        Optional<TitleReader.Title> best = Optional.empty();
        for (int broken = 1; broken <= BROKEN_OVER; broken++) {
            for (int first = 0; first + broken <= lines.size(); first++) {
                Optional<TitleReader.Title> title = broken == 1 ? alone.get(first) : joined(first, broken);
                if (title.isPresent() && completeness(title) > completeness(best)) {
                    best = title;
                }
            }
            if (completeness(best) == COMPLETE) {
                return best;
            }
        }
        return best;
    }

    private Optional<TitleReader.Title> joined(int first, int broken) {
        StringBuilder joined = new StringBuilder();
        for (int line = first; line < first + broken; line++) {
            String part = beginning(line);
            if (part.isEmpty() || isBreadcrumb(part)) {
                return Optional.empty();
            }
            joined.append(part);
        }
        return title(joined.toString());
    }

    static boolean isBreadcrumb(String line) {
        return BREADCRUMB.matcher(line).find();
    }

    private static int completeness(Optional<TitleReader.Title> title) {
        return title.map(found ->
                        (found.name().isPresent() ? 2 : 0) + (found.years().isEmpty() ? 0 : 1))
                .orElse(-1);
    }

    /** The beginning of a line, empty where it cannot belong to a title. */
    private String beginning(int line) {
        return beginnings.computeIfAbsent(line, at -> beginning(lines.get(at)));
    }

    /** The title that a line begins with; empty where it is a sentence or a page's own. */
    static String beginning(String line) {
        String beginning = line.substring(0, Math.min(line.length(), LENGTH + 1));
        int end = beginning.length();
        for (String text : BEGINNINGS_OF_TEXT) {
            int at = beginning.indexOf(text, 1);
            end = at < 0 ? end : Math.min(end, at);
        }
        String title = beginning.substring(0, end);
        return title.length() > LENGTH || isOfTheText(title) || isOfThePage(title) || isAddressee(title) ? "" : title;
    }

    /** 怀仁市人民政府: as a letter opens below its title; whom it is sent to reports nothing. */
    private static boolean isAddressee(String line) {
        return line.endsWith(":") && title(line).isEmpty();
    }

    static boolean isOfTheText(String line) {
        for (String words : OF_SENTENCES) {
            if (line.contains(words)) {
                return true;
            }
        }
        return NUMBERED.matcher(line).find();
    }

    private static boolean isOfThePage(String line) {
        boolean mayBeNumbered = line.indexOf('-') >= 0 || line.indexOf('/') >= 0 || line.indexOf('_') >= 0;
        return OF_THE_PAGE.matcher(line).lookingAt()
                || line.contains("索引号")
                || (mayBeNumbered && INDEX_NUMBER.matcher(line).find());
    }

    private static Optional<TitleReader.Title> title(String line) {
        return line.length() <= LENGTH && mayHoldOne(line) ? TitleReader.read(line) : Optional.empty();
    }

    private static boolean mayHoldOne(String line) {
        return line.contains("公开") || line.contains("政府信息");
    }
}
