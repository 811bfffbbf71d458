package org.gongkai.agency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence that opens with a year tells what was done in it. 2024年工作打算, 2024年是…的开局之年, 2019年成立以来 and
 * 2024年,我局将继续… name years that are not reported.
 */
final class Narration {
    private static final int LONGEST = 90;
    private static final int SUBJECT = 24;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。;\\n]");

    /** Without a comma behind the year, the reporting body or what it did must follow. */
    private static final Pattern DONE = Pattern.compile("^(?:我|本|全|共)|^[^,、:]{0," + SUBJECT + "}?" + LeadName.DEEDS);

    /** A day or a span beside the year, what the year is, or a plan for it. */
    private static final Pattern PASSING = Pattern.compile(
            "^(?:以来|以后|以前|之前|之后|起|初|末|底|前|后|[上下]半年|第?[一二三四]季度|成立|组建|设立|机构改革|印发|修订|施行|实施|出台|新|是|为|系|作为|将|要|须|应|拟|预计|力争|争取|一是|下一?步"
                    + "|.{0,16}(?:打算|计划|要点|安排|思路|任务|目标|设想|规划))");

    private static final Pattern PLANNED = Pattern.compile(
            "要(?:继续|进一步|不断|切实)|将(?:继续|进一步|以|按|认真|坚持|重点|加强|着力|着重|不断|持续|严格|从|在|紧|全面|积极|深入|切实|努力|力争|主动|围绕|更|做好|会|对|结合|通过|推|强化|完善|抓|加大)|打算|下一?步|力争|争取");

    /** Below such a heading stands what is to be done. */
    private static final Pattern OUTLOOK =
            Pattern.compile("\\n[^\\n,。]{0,24}(?:问题|改进|下一?步|打算|计划|展望)[^\\n,。]{0,16}(?=\\n)");

    private Narration() {}

    static boolean tells(String text, SentenceYear opening) {
        String sentence = END_OF_SENTENCE
                .split(text.substring(opening.end(), Math.min(text.length(), opening.end() + LONGEST)), 2)[0];
        boolean comma = text.charAt(opening.end() - 1) == ',';
        return (comma || DONE.matcher(sentence).find())
                && !PASSING.matcher(sentence).lookingAt()
                && !PLANNED.matcher(sentence).find()
                && opening.start() < outlook(text);
    }

    private static int outlook(String text) {
        Matcher outlook = OUTLOOK.matcher(text);
        return outlook.find() ? outlook.start() : text.length();
    }
}
