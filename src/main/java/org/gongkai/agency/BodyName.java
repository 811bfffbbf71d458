package org.gongkai.agency;

import java.util.regex.Pattern;

/** The wording of a body's name. */
final class BodyName {
    private static final Pattern TRAILING_BRACKETS = Pattern.compile("(?<=.)(?:\\([^()]*\\))+$");

    /** 昆山市教育局(盖章), 昆山市教育局(补报): what is set on a paper beside the name. */
    private static final Pattern REMARK = Pattern.compile(
            "\\((?:单位|部门|机关)?(?:加盖|盖|签)?(?:单位|行政)?(?:公章|印章|签章|盖章|签字盖章|章|印)\\)|\\((?:汇总|合计|转发|补报|已报送?|未报送?|空表|零报告|(?:定|终|初|草|送审|修订|公示)稿|(?:公示|公开|网站|最终|更正)版|更正|\\d{1,2})\\)$|(?<=..)(?:加盖公章|盖章|公章|签章)$");

    private BodyName() {}

    /** A published name in plain text, without its seal and what was noted on the paper. */
    static String of(String published) {
        String name = PlainText.of(published);
        return name.endsWith(")") || name.endsWith("章") ? REMARK.matcher(name).replaceAll("") : name;
    }

    static String withoutBrackets(String name) {
        return !name.endsWith(")") ? name : TRAILING_BRACKETS.matcher(name).replaceFirst("");
    }
}
