package org.gongkai.submission;

import java.util.HashMap;
import java.util.Map;

/**
 * What was stated beside a file, by a line of a manifest or of a list of addresses. Each part is empty where nothing was
 * stated.
 *
 * @param agency the body's name
 * @param region its region's code, six or nine digits
 * @param year the year reported, four digits
 * @param received the day on which it was received, {@code 2026-01-31}
 * @param url where it was published
 * @param source where all this stands, such as {@code manifest.csv line 3}
 */
public record Statement(String agency, String region, String year, String received, String url, String source) {
    public static final Statement NONE = new Statement("", "", "", "", "", "");

    /** What was stated, wherever it stands; empty where nothing was. */
    public String evidence() {
        String all = String.join("\u001f", agency, region, year, received, url);
        return all.length() == 4 ? "" : all;
    }

    /** Where all this stands, in Chinese: {@code manifest.csv 第3行}. */
    public String sourceInChinese() {
        return source.replaceFirst(" line (\\d+)$", " 第$1行");
    }

    /** What helps to settle the identity. */
    public Map<String, String> hints() {
        Map<String, String> hints = new HashMap<>();
        hints.put("agency", agency);
        hints.put("region", region);
        hints.put("year", year);
        hints.put("host", url);
        hints.values().removeIf(String::isEmpty);
        return hints;
    }
}
