package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.generator.Form.Item;
import org.gongkai.generator.Form.Outcome;
import org.gongkai.generator.Form.Section;

/** Draws figures in canonical units that satisfy the identities of the form; in the order of the form. */
final class Drawing {
    private static final List<Item> APPLICANTS = Form.APPLICANTS.subList(0, Form.APPLICANTS.size() - 1);
    private static final double[] APPLICANT_SHARES = {1, .15, .02, .01, .06, .04};
    private static final List<Integer> SIZES = List.of(0, 0, 3, 12, 60, 400, 3000);

    private final Edition edition;
    private final Dice dice;
    private final int size;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    private Drawing(Edition edition, Dice dice) {
        this.edition = edition;
        this.dice = dice;
        this.size = dice.oneOf(SIZES);
    }

    static Map<String, BigDecimal> figures(Edition edition, Dice dice) {
        Drawing drawing = new Drawing(edition, dice);
        drawing.disclosures();
        drawing.applications();
        drawing.reviews();
        return drawing.figures;
    }

    private void disclosures() {
        for (Section section : Form.sections(edition)) {
            for (Item row : section.rows()) {
                for (Item column : section.columns()) {
                    figures.put(section.figure(row, column), disclosure(row.code(), column.code()));
                }
            }
        }
    }

    private BigDecimal disclosure(String row, String column) {
        if (dice.percent(45)) {
            return BigDecimal.ZERO;
        }
        return switch (column) {
            case "amount" -> amount();
            case "items_change" -> BigDecimal.valueOf(dice.below(3000) - 1000L);
            case "decisions" -> BigDecimal.valueOf(dice.below(dice.percent(10) ? 4_000_000 : 9000));
            default -> BigDecimal.valueOf(dice.below(row.equals("rule") ? 20 : 300));
        };
    }

    /** At most ten significant digits, which every spreadsheet shows in full. */
    private BigDecimal amount() {
        int scale = 2 + dice.below(5);
        BigDecimal drawn = BigDecimal.valueOf(1 + dice.below(scale == 2 ? 20_000_000 : 1_999_999_999), scale)
                .stripTrailingZeros();
        return drawn.scale() < 0 ? drawn.setScale(0) : drawn;
    }

    private void applications() {
        List<Outcome> outcomes = Form.outcomes(edition);
        Map<String, long[]> rows = new LinkedHashMap<>();
        Form.applicationRows(edition).forEach(row -> rows.put(row, new long[APPLICANTS.size()]));
        for (int applicant = 0; applicant < APPLICANTS.size(); applicant++) {
            fillColumn(rows, outcomes, applicant);
        }
        rows.forEach(this::putRow);
    }

    private void fillColumn(Map<String, long[]> rows, List<Outcome> outcomes, int applicant) {
        double share = APPLICANT_SHARES[applicant];
        long total = 0;
        for (Outcome outcome : outcomes) {
            long count = Math.round(size * share * weight(outcome.code()) * dice.share());
            rows.get(outcome.code())[applicant] = count;
            total += count;
        }
        long carriedOut = Math.round(size * share * .1 * dice.share());
        long carriedIn = Math.min(total + carriedOut, Math.round(size * share * .1 * dice.share()));
        rows.get(Form.TOTAL.code())[applicant] = total;
        rows.get(Form.CARRIED_OUT.code())[applicant] = carriedOut;
        rows.get(Form.CARRIED_IN.code())[applicant] = carriedIn;
        rows.get(Form.RECEIVED.code())[applicant] = total + carriedOut - carriedIn;
    }

    private static double weight(String outcome) {
        return switch (outcome) {
            case "disclosed" -> 1;
            case "unavailable.not_held" -> .8;
            case "partly_disclosed", "declined.petition" -> .3;
            default -> .06;
        };
    }

    private void putRow(String row, long[] counts) {
        long total = 0;
        for (int applicant = 0; applicant < counts.length; applicant++) {
            figures.put(Form.application(row, APPLICANTS.get(applicant)), BigDecimal.valueOf(counts[applicant]));
            total += counts[applicant];
        }
        figures.put("application." + row + ".total", BigDecimal.valueOf(total));
    }

    private void reviews() {
        for (Item stage : Form.STAGES) {
            boolean none = dice.percent(50);
            long total = 0;
            for (Item result : Form.REVIEW_RESULTS) {
                boolean sum = result.code().equals("total");
                long count = sum ? total : none ? 0 : dice.below(2 + size / 20);
                figures.put(Form.review(stage, result), BigDecimal.valueOf(count));
                total += count;
            }
        }
    }
}
