package org.gongkai.agency;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells what stands where a body's name could and names none: columns of sites, names of sheets, dates. */
final class NoName {
    /**
     * One word after another, none of which is a place or a sort of body; the longer of two that begin alike comes
     * first, since none is given back. A name that goes on, as 政务公开办公室 and 统计局 do, is none of these.
     */
    private static final Pattern WORDS = Pattern.compile("(?:"
            // where a page stands on its site
            + "(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?(?:的)?位置|首页|主页|网站|本站|网页|门户|平台|正文|内容|详情|专栏|专题|栏目|栏|频道|列表|目录|指南|制度"
            + "|政务|政府|信息|公开|法定|主动|依申请|申请|重点|领域|部门|单位|机关|本级|各"
            // what a report, its parts and its sheets are called
            + "|历年|年度|年报|年|季报|月报|报告|报表|工作|情况|总体|统计|汇总|数据|一览|公告|公示|通知|文件|政策|解读|动态"
            + "|附件|附表|附|表格|表|模板|样表|填报|新建|副本|的|及|和|与"
            // what a page says of itself
            + "|发布|更新|成文|生成|发文|时间|日期|来源|作者|编辑|字体|字号|打印|关闭|浏览|阅读|点击|次数|万元|元|件|条"
            + "|第?[一二三四五六七八九十〇○零\\d]++(?:季度|年度|[年月日号页期时分秒])?"
            + "|[!-~]|[—–·、。，：；…《》〈〉“”‘’»›→×+]"
            + ")++");

    /** The characters that a word can begin with; nearly every body's name begins with another. */
    private static final BitSet FIRST = first();

    private NoName() {}

    /** @param words in plain text */
    static boolean is(String words) {
        return !words.isEmpty()
                && FIRST.get(words.charAt(0))
                && WORDS.matcher(words).matches();
    }

    private static BitSet first() {
        BitSet first = new BitSet();
        IntStream.concat(WORDS.pattern().chars(), IntStream.rangeClosed(' ', '~'))
                .filter(NoName::canBegin)
                .forEach(first::set);
        return first;
    }

    private static boolean canBegin(int c) {
        Matcher word = WORDS.matcher(Character.toString(c));
        return word.lookingAt() || word.hitEnd();
    }
}
