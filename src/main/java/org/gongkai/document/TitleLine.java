package org.gongkai.document;

import java.util.regex.Pattern;

/** Tells lines that a page sets above its article's title from the title, in what was printed or copied from it. */
public final class TitleLine {
    private static final String OPENING = "【[（(<《«‹";

    private static final Pattern BESIDE = Pattern.compile(
            "^[\\s【\\[(（<《«‹]*(?:(?:发布|发文|成文|更新|发表|公开)(?:时间|日期)|日期|时间"
                    + "|(?:信息|文章|稿件)?来源|发布(?:机构|单位|者)|作者|编辑|字体|字号|(?:浏览|阅读|点击|访问)(?:次数|量|数)|索引号|文号|(?:当前|您的?|你的?|所在)位置)\\s*[】\\])）]?\\s*[:：]");

    private TitleLine() {}

    /** The article before or after, a date, a source, a size of letters. */
    static boolean isBeside(String line) {
        return namesNeighbour(line) || BESIDE.matcher(line).find();
    }

    /** 上一篇, 【下一条】 or 后页; letter by letter, since every line of a page is asked. */
    public static boolean namesNeighbour(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at + 1 >= text.length() || "上下前后".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int unit = text.charAt(at + 1) == '一' ? at + 2 : at + 1;
        return unit < text.length() && "篇条页".indexOf(text.charAt(unit)) >= 0;
    }
}
