package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.document.Paragraph;
import org.gongkai.form.Characters;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Holds the numbers that a report's sentences state against those of its tables.
 *
 * <p>Only sentences that leave no doubt what they count are looked at: what they say of a part, of other bodies or of
 * something else than applications for information is passed over. The tables count all the same.
 */
final class Narrated {
    private static final Pattern SENTENCE = Pattern.compile("[^。;；!\\n]+");
    private static final int LONGEST_QUOTE = 80;

    /** Sentences that count for others, or count other things. */
    private static final List<String> ELSEWHERE =
            words("全市|全县|全区|全省|全州|各部门|各单位|各乡镇|下属|所属|热线|信访|投诉|诉求|提案|议案|举报|留言|信箱|许可|审批|上一年|去年|累计|以来|同比");

    private static final List<String> APPLICATIONS = words("公开申请|申请公开|依申请|信息公开");

    private static final String RECEIVED = "application.received.total";
    private static final String CARRIED_IN = "application.carried_in.total";
    private static final String REVIEWS = "review.reconsideration.total";
    private static final String DIRECT = "review.litigation_direct.total";
    private static final String AFTER = "review.litigation_after_reconsideration.total";
    private static final String FEE = "disclosure.fee.amount";

    /** What follows a verb before the number: 政府信息公开申请共, 依申请公开事项. */
    private static final String OF_APPLICATIONS =
            "(?:到|了)?(?:各类|群众|公民|社会公众)?的?(?:政府)?(?:信息公开|信息|依申请公开|公开)?的?(?:申请公开|申请)(?:事项|信息|件)?(?:数量|总数|总量)?(?:共计|总计|合计|共|为|有)?";

    private static final String NUMBER = "(\\d+)(?:件|份|宗|条|起|例|次)";

    /** What a sentence says, and the figures that it can mean: each entry is a sum of them. */
    private record Claim(Pattern says, List<List<String>> means) {}

    private static final List<Claim> NUMBERS = List.of(
            claim("(?<!未)新收" + OF_APPLICATIONS + NUMBER, RECEIVED),
            claim("(?<!未)(?:收到|受理|接收)" + OF_APPLICATIONS + NUMBER, RECEIVED, RECEIVED + "+" + CARRIED_IN),
            claim("(?<!未)办结" + OF_APPLICATIONS + NUMBER, "application.total.total"),
            claim("(?:上年|上年度)结转(?:的)?(?:政府信息公开)?(?:申请)?" + NUMBER, CARRIED_IN),
            claim(
                    "结转(?:至|到)?(?:下年度|下年|下一年度|下一年|次年)(?:继续办理)?(?:的)?(?:政府信息公开)?(?:申请)?" + NUMBER,
                    "application.carried_out.total"),
            claim("行政复议(?:案件|申请)?(?:共计|共|有|为)?" + NUMBER, REVIEWS),
            claim("行政诉讼(?:案件)?(?:共计|共|有|为)?" + NUMBER, DIRECT + "+" + AFTER));

    private static final List<Claim> NONES = List.of(
            claim("(?:未|没有)(?:收到|接到|受理)(?:任何|过)?" + OF_APPLICATIONS + "$", RECEIVED),
            claim("(?:未|没有)(?:发生|产生|收到|出现)[^,，]{0,20}行政复议", REVIEWS),
            claim("(?:未|没有)(?:发生|产生|收到|出现)[^,，]{0,20}行政诉讼", DIRECT + "+" + AFTER),
            // 信息处理费 is not what table two counts, and nearly every report says that there was none.
            claim("(?:未|没有)(?:收取|产生|发生)(?:任何)?(?:行政事业性收费|收费|费用)$", FEE));

    private final Map<FigureCode, Figure> figures = new LinkedHashMap<>();

    private Narrated(List<Figure> figures) {
        figures.forEach(figure -> this.figures.put(figure.code(), figure));
    }

    /** @param means a figure, or several joined by a plus */
    private static Claim claim(String says, String... means) {
        return new Claim(
                Pattern.compile(says),
                Stream.of(means).map(sum -> List.of(sum.split("\\+", -1))).toList());
    }

    /** A finding for each sentence that states another number than the tables. */
    static List<Finding> differing(List<Paragraph> paragraphs, List<Figure> figures) {
        Narrated narrated = new Narrated(figures);
        List<Finding> findings = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (mayState(paragraph.text())) {
                narrated.read(paragraph, findings);
            }
        }
        return findings;
    }

    /** A number or a word that there is none, and no row of a table; most lines of a page are spared the patterns. */
    private static boolean mayState(String text) {
        boolean states = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|') {
                return false;
            }
            states = states || c == '未' || c == '没' || Character.isDigit(c);
        }
        return states;
    }

    private void read(Paragraph paragraph, List<Finding> findings) {
        Matcher sentences = SENTENCE.matcher(paragraph.text());
        while (sentences.find()) {
            String sentence = Characters.folded(sentences.group());
            if (hasAny(APPLICATIONS, sentence) && !hasAny(ELSEWHERE, sentence)) {
                NUMBERS.forEach(claim -> stated(claim, sentence, paragraph, findings));
                NONES.forEach(claim -> none(claim, sentence, paragraph, findings));
            } else if (sentence.contains("收费") || sentence.contains("费用")) {
                none(NONES.get(NONES.size() - 1), sentence, paragraph, findings);
            }
        }
    }

    private static List<String> words(String joined) {
        return List.of(joined.split("\\|", -1));
    }

    /** Plain search: no pattern tells sooner that a sentence is of no interest, as most are. */
    private static boolean hasAny(List<String> words, String sentence) {
        for (String word : words) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void stated(Claim claim, String sentence, Paragraph paragraph, List<Finding> findings) {
        Matcher matcher = claim.says().matcher(sentence);
        if (matcher.find() && matcher.group(1).length() < 10) {
            compare(claim, new BigDecimal(matcher.group(1)), sentence, matcher, paragraph, findings);
        }
    }

    private void none(Claim claim, String sentence, Paragraph paragraph, List<Finding> findings) {
        for (String clause : sentence.split("[,:]", -1)) {
            Matcher matcher = claim.says().matcher(clause);
            if (matcher.find()) {
                compare(claim, BigDecimal.ZERO, clause, matcher, paragraph, findings);
            }
        }
    }

    private void compare(
            Claim claim, BigDecimal said, String text, Matcher matcher, Paragraph paragraph, List<Finding> findings) {
        List<BigDecimal> printed =
                claim.means().stream().flatMap(codes -> sum(codes).stream()).toList();
        boolean told = printed.isEmpty() || printed.stream().anyMatch(number -> number.compareTo(said) == 0);
        if (!told) {
            findings.add(new Finding(
                    "text_differs",
                    Severity.WARNING,
                    Optional.of(new FigureCode(claim.means().get(0).get(0))),
                    printed.get(0).toPlainString(),
                    quote(text, matcher),
                    paragraph.address()));
        }
    }

    /** The sentence from what was read in it, with a few words before. */
    private static String quote(String text, Matcher matcher) {
        int from = Math.max(0, matcher.start() - LONGEST_QUOTE / 2);
        return text.substring(from, Math.min(text.length(), Math.max(matcher.end(), from + LONGEST_QUOTE)));
    }

    /** The sum of figures of which one at least is stated; a part that is blank counts nothing. */
    private Optional<BigDecimal> sum(List<String> codes) {
        return codes.stream()
                .map(code -> Optional.ofNullable(figures.get(new FigureCode(code))))
                .flatMap(figure -> figure.flatMap(found -> found.value().number()).stream())
                .reduce(BigDecimal::add);
    }
}
