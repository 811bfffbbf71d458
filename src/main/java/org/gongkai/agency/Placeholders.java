package org.gongkai.agency;

import java.util.regex.Pattern;

/** Tells a template's blank from a name: XX局, 某局, 敦煌市(单位名称). */
final class Placeholders {
    private static final Pattern BLANK = Pattern.compile("某|(?<![A-Za-z])[Xx×✕*○〇◯□■△?_]{2,}(?![A-Za-z])"
            + "|(?<![A-Za-z])[Xx×✕*○〇◯□■△?_](?=[局厅委办部署镇乡县市区省州旗]|街道|单位|部门|机关|中心|管委)"
            + "|(?:单位|部门|机关|机构)(?:名称|全称)|\\((?:单位|部门|机关|机构)\\)");

    /** 敦煌市__局 and 敦煌市___2023年: a line to write on, which also parts titles from sites and marks stressed words. */
    private static final Pattern LINE = Pattern.compile("[_*]{2,}(?=[局厅委办部署镇乡]|街道|单位)|(?<=[省市县区州旗盟])_{2,}(?=20|年)");

    private Placeholders() {}

    /** The words with letters for the lines to write on. */
    static String lettered(String plain) {
        return plain.indexOf('_') < 0 && plain.indexOf('*') < 0
                ? plain
                : LINE.matcher(plain).replaceAll("XX");
    }

    /** @param name in plain text */
    static boolean areIn(String name) {
        return BLANK.matcher(name).find();
    }
}
