package org.gongkai.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.submission.Statement;

/**
 * One row of a manifest.
 *
 * @param place such as {@code manifest.csv line 3}
 */
record ManifestRow(String place, List<String> cells) {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?:年|年度)?");
    private static final Pattern DAY =
            Pattern.compile("(20\\d\\d)[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?.*)?");
    private static final Pattern REGION = Pattern.compile("\\d{6}(?:\\d{3})?");
    private static final Pattern URL = Pattern.compile("https?://\\S{1,2000}", Pattern.CASE_INSENSITIVE);

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    Statement statement(Map<ManifestColumn, Integer> columns, Predicate<String> isRegion) {
        requireOneLine();
        requireNoMore(columns);
        return new Statement(
                cell(columns, ManifestColumn.AGENCY),
                region(cell(columns, ManifestColumn.REGION), isRegion),
                year(cell(columns, ManifestColumn.YEAR)),
                day(cell(columns, ManifestColumn.RECEIVED)),
                url(cell(columns, ManifestColumn.URL)),
                place);
    }

    /** A quotation mark that is not closed takes in the lines that follow. */
    private void requireOneLine() {
        if (cells.stream().anyMatch(cell -> cell.strip().contains("\n") || cell.endsWith("\n"))) {
            throw unusable("单元格内有换行，可能是引号没有成对", "a line break in a cell; perhaps a quotation mark is not closed");
        }
    }

    /** A name with a comma and without quotation marks would push all that follows into the next column. */
    private void requireNoMore(Map<ManifestColumn, Integer> columns) {
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (cells.stream().skip(last + 1L).anyMatch(cell -> !cell.isBlank())) {
            throw unusable(
                    "单元格多于列数；含逗号的文字或网址请加引号",
                    "more cells than columns; put a text or an address with a comma into quotation marks");
        }
    }

    /** Empty where the column or the cell is missing. */
    String cell(Map<ManifestColumn, Integer> columns, ManifestColumn column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private String region(String code, Predicate<String> isRegion) {
        if (!code.isEmpty() && !(REGION.matcher(code).matches() && isRegion.test(code))) {
            throw unusable(
                    "行政区划代码“" + code + "”无法识别；请填写区划清单中的6位或9位代码",
                    "unknown region code \"" + code + "\"; give one of six or nine digits from the list of regions");
        }
        return code;
    }

    private String year(String year) {
        Matcher matcher = YEAR.matcher(year);
        if (!year.isEmpty() && !matcher.matches()) {
            throw unusable("年份“" + year + "”无法识别；请填写四位年份", "unreadable year \"" + year + "\"; give four digits");
        }
        return year.isEmpty() ? "" : matcher.group(1);
    }

    private String day(String day) {
        if (day.isEmpty()) {
            return "";
        }
        try {
            Matcher matcher = DAY.matcher(day);
            if (matcher.matches()) {
                return LocalDate.of(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)))
                        .toString();
            }
        } catch (DateTimeException noSuchDay) {
            // said below, as of any other wrong day
        }
        throw unusable("收到日期“" + day + "”无法识别；请写作 2026-01-31", "unreadable day \"" + day + "\"; write 2026-01-31");
    }

    private String url(String url) {
        if (!url.isEmpty() && !URL.matcher(url).matches()) {
            throw unusable("来源网址“" + url + "”应以 http:// 或 https:// 开头", "\"" + url + "\" is no http(s) address");
        }
        return url;
    }

    ManifestUnusable unusable(String chinese, String english) {
        return new ManifestUnusable(place, chinese, english);
    }
}
