package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private static final String ENDS_OF_SENTENCE = "。;；!\n";
    private static final int LONGEST_QUOTE = 80;

    /** Sentences that count for others, or count other things. */
    private static final List<String> ELSEWHERE =
            words("全市|全县|全区|全省|全州|各部门|各单位|各乡镇|下属|所属|热线|信访|投诉|诉求|提案|议案|举报|留言|信箱|许可|审批|上一年|去年|累计|以来|同比");

    private static final List<String> APPLICATIONS = words("公开申请|申请公开|依申请|信息公开");

    private static final List<String> NOT = words("未|没有");

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

    /**
     * What a sentence says, and the figures that it can mean.
     *
     * @param openings with one of which every match begins: plain search tells sooner that there is none
     * @param means each entry is a sum of figures
     */
    private record Claim(List<String> openings, Pattern says, List<List<FigureCode>> means) {

        private Optional<Matcher> in(String text) {
            int first = text.length();
            for (String opening : openings) {
                int at = text.indexOf(opening);
                first = at < 0 ? first : Math.min(first, at);
            }
            if (first == text.length()) {
                return Optional.empty();
            }
            Matcher matcher = says.matcher(text);
            return matcher.find(first) ? Optional.of(matcher) : Optional.empty();
        }
    }

    private static final List<Claim> NUMBERS = List.of(
            claim("新收", "(?<!未)新收" + OF_APPLICATIONS + NUMBER, RECEIVED),
            claim("收到|受理|接收", "(?<!未)(?:收到|受理|接收)" + OF_APPLICATIONS + NUMBER, RECEIVED, RECEIVED + "+" + CARRIED_IN),
            claim("办结", "(?<!未)办结" + OF_APPLICATIONS + NUMBER, "application.total.total"),
            claim("上年", "(?:上年|上年度)结转(?:的)?(?:政府信息公开)?(?:申请)?" + NUMBER, CARRIED_IN),
            claim(
                    "结转",
                    "结转(?:至|到)?(?:下年度|下年|下一年度|下一年|次年)(?:继续办理)?(?:的)?(?:政府信息公开)?(?:申请)?" + NUMBER,
                    "application.carried_out.total"),
            claim("行政复议", "行政复议(?:案件|申请)?(?:共计|共|有|为)?" + NUMBER, REVIEWS),
            claim("行政诉讼", "行政诉讼(?:案件)?(?:共计|共|有|为)?" + NUMBER, DIRECT + "+" + AFTER));

    private static final List<Claim> NONES = List.of(
            claim("未|没有", "(?:未|没有)(?:收到|接到|受理)(?:任何|过)?" + OF_APPLICATIONS + "$", RECEIVED),
            claim("未|没有", "(?:未|没有)(?:发生|产生|收到|出现)[^,，]{0,20}行政复议", REVIEWS),
            claim("未|没有", "(?:未|没有)(?:发生|产生|收到|出现)[^,，]{0,20}行政诉讼", DIRECT + "+" + AFTER),
            // 信息处理费 is not what table two counts, and nearly every report says that there was none.
            claim("未|没有", "(?:未|没有)(?:收取|产生|发生)(?:任何)?(?:行政事业性收费|收费|费用)$", FEE));

    private static final List<Claim> OF_FEES = NONES.subList(NONES.size() - 1, NONES.size());

    private final List<Figure> figures;
    private final List<Finding> findings = new ArrayList<>();

    private Narrated(List<Figure> figures) {
        this.figures = figures;
    }

    /** @param means a figure, or several joined by a plus */
    private static Claim claim(String openings, String says, String... means) {
        return new Claim(
                words(openings),
                Pattern.compile(says),
                Stream.of(means).map(Narrated::codes).toList());
    }

    private static List<FigureCode> codes(String sum) {
        return Stream.of(sum.split("\\+", -1)).map(FigureCode::new).toList();
    }

    /** A finding for each sentence that states another number than the tables. */
    static List<Finding> differing(List<Paragraph> paragraphs, List<Figure> figures) {
        Narrated narrated = new Narrated(figures);
        for (Paragraph paragraph : paragraphs) {
            if (mayState(paragraph.text())) {
                narrated.read(paragraph);
            }
        }
        return narrated.findings;
    }

    /** A number or a word that there is none, and no row of a table; most lines of a page are spared the patterns. */
    private static boolean mayState(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hanzi = c >= '一' && c <= '龥';
            if (hanzi ? c == '未' || c == '没' : Character.isDigit(c)) {
                return text.indexOf('|') < 0;
            }
        }
        return false;
    }

    private void read(Paragraph paragraph) {
        String text = paragraph.text();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || ENDS_OF_SENTENCE.indexOf(text.charAt(end)) >= 0) {
                if (start < end) {
                    read(Characters.folded(text.substring(start, end)), paragraph);
                }
                start = end + 1;
            }
        }
    }

    private void read(String sentence, Paragraph paragraph) {
        if (hasAny(APPLICATIONS, sentence) && !hasAny(ELSEWHERE, sentence)) {
            for (Claim claim : NUMBERS) {
                stated(claim, sentence, paragraph);
            }
            none(NONES, sentence, paragraph);
        } else if (sentence.contains("收费") || sentence.contains("费用")) {
            none(OF_FEES, sentence, paragraph);
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

    private void stated(Claim claim, String sentence, Paragraph paragraph) {
        claim.in(sentence)
                .filter(matcher -> matcher.group(1).length() < 10)
                .ifPresent(matcher -> compare(claim, new BigDecimal(matcher.group(1)), sentence, matcher, paragraph));
    }

    private void none(List<Claim> claims, String sentence, Paragraph paragraph) {
        if (!hasAny(NOT, sentence)) {
            return;
        }
        String[] clauses = sentence.split("[,:]", -1);
        for (Claim claim : claims) {
            for (String clause : clauses) {
                claim.in(clause).ifPresent(matcher -> compare(claim, BigDecimal.ZERO, clause, matcher, paragraph));
            }
        }
    }

    private void compare(Claim claim, BigDecimal said, String text, Matcher matcher, Paragraph paragraph) {
        List<BigDecimal> printed =
                claim.means().stream().flatMap(codes -> sum(codes).stream()).toList();
        boolean told = printed.isEmpty() || printed.stream().anyMatch(number -> number.compareTo(said) == 0);
        if (!told) {
            findings.add(new Finding(
                    "text_differs",
                    Severity.WARNING,
                    Optional.of(claim.means().get(0).get(0)),
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
    private Optional<BigDecimal> sum(List<FigureCode> codes) {
        BigDecimal sum = null;
        for (Figure figure : figures) {
            if (codes.contains(figure.code())) {
                Optional<BigDecimal> number = figure.value().number();
                sum = number.isPresent() && sum != null ? number.get().add(sum) : number.orElse(sum);
            }
        }
        return Optional.ofNullable(sum);
    }
}
