package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.generator.Form.Item;
import org.gongkai.generator.Form.Outcome;
import org.gongkai.generator.Form.Section;

/** One figure as a column of a ledger: its code and what its one to three header cells say. */
record LedgerColumn(String code, String table, String row, String column) {

    /** The header cells from the top, joined to as many as wanted. */
    List<String> headers(int depth) {
        return switch (depth) {
            case 1 -> List.of(row + "-" + column);
            case 2 -> List.of(row, column);
            default -> List.of(table, row, column);
        };
    }

    /** @param unit what every heading of a count ends with, such as （件）; may be empty */
    static List<LedgerColumn> of(Edition edition, String unit) {
        List<LedgerColumn> columns = new ArrayList<>();
        for (Section section : Form.sections(edition)) {
            for (Item row : section.rows()) {
                for (Item column : section.columns()) {
                    String code = section.figure(row, column);
                    columns.add(new LedgerColumn(
                            code, Form.DISCLOSURE, row.label(), column.label() + (Form.isAmount(code) ? "" : unit)));
                }
            }
        }
        rows(edition)
                .forEach(row -> Form.APPLICANTS.forEach(applicant -> columns.add(new LedgerColumn(
                        Form.application(row.code(), applicant),
                        Form.APPLICATION,
                        row.label(),
                        applicant.label() + unit))));
        for (Item stage : Form.STAGES) {
            String label = stage == Form.STAGES.get(0) ? stage.label() : "行政诉讼（" + stage.label() + "）";
            Form.REVIEW_RESULTS.forEach(result -> columns.add(
                    new LedgerColumn(Form.review(stage, result), Form.REVIEW, label, result.label() + unit)));
        }
        return columns;
    }

    private static List<Item> rows(Edition edition) {
        List<Item> rows = new ArrayList<>(List.of(Form.RECEIVED, Form.CARRIED_IN));
        for (Outcome outcome : Form.outcomes(edition)) {
            rows.add(new Item(outcome.code(), outcome.group() + outcome.label()));
        }
        rows.add(Form.TOTAL);
        rows.add(Form.CARRIED_OUT);
        return rows;
    }
}
