package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.generator.Form.Item;
import org.gongkai.generator.Form.Outcome;

/** Table three of a report as rows of boxes. */
final class ApplicationTable {
    private static final int LABEL_COLUMNS = 3;
    private static final int FIRST_RESULT = 2;
    private static final int ORGANISATIONS = 5;

    private final Draft draft;
    private final Labels labels;
    private final boolean grouped;

    /** @param grouped whether the labels of the groups of results stand in columns of their own, or are missing */
    ApplicationTable(Draft draft, Labels labels, boolean grouped) {
        this.draft = draft;
        this.labels = labels;
        this.grouped = grouped;
    }

    private int labelColumns() {
        return grouped ? LABEL_COLUMNS : 1;
    }

    /** The statutory header of three rows. */
    List<List<Box>> header() {
        return List.of(
                List.of(
                        Box.header(labels.of(Form.BALANCE_NOTE)).over(3, labelColumns()),
                        Box.header(labels.of("申请人情况")).over(1, Form.APPLICANTS.size())),
                List.of(
                        Box.header(labels.of("自然人")).over(2, 1),
                        Box.header(labels.of("法人或其他组织")).over(1, ORGANISATIONS),
                        Box.header(labels.of("总计")).over(2, 1)),
                organisations());
    }

    private List<Box> organisations() {
        return Form.APPLICANTS.subList(1, 1 + ORGANISATIONS).stream()
                .map(applicant -> Box.header(labels.of(applicant.label())))
                .toList();
    }

    /** Two rows, without 法人或其他组织. */
    List<List<Box>> flatHeader() {
        return List.of(
                List.of(
                        Box.header(labels.of(Form.BALANCE_NOTE)).over(2, labelColumns()),
                        Box.header(labels.of("申请人情况")).over(1, Form.APPLICANTS.size())),
                applicants());
    }

    private List<Box> applicants() {
        return Form.APPLICANTS.stream()
                .map(applicant -> Box.header(labels.of(applicant.label())))
                .toList();
    }

    /** The labels of the applicants written from top to bottom over three rows. */
    List<List<Box>> splitHeader() {
        Function<String, Box> part = Box::header;
        return List.of(
                List.of(
                        Box.header("").over(5, labelColumns()),
                        Box.header("申请人情况").over(1, Form.APPLICANTS.size())),
                List.of(
                        part.apply("自"),
                        part.apply("商业"),
                        part.apply("科研"),
                        part.apply("社会"),
                        part.apply("法律"),
                        part.apply("其他").over(3, 1),
                        part.apply("总计").over(3, 1)),
                List.of(
                        part.apply("然"),
                        part.apply("企业").over(2, 1),
                        part.apply("机构").over(2, 1),
                        part.apply("公益"),
                        part.apply("服务")),
                List.of(part.apply("人"), part.apply("组织"), part.apply("机构")),
                List.of(Box.header(Form.BALANCE_NOTE).over(1, Form.APPLICANTS.size())));
    }

    /** One row that repeats the applicants. */
    List<Box> repeatedHeader() {
        List<Box> row = new ArrayList<>(List.of(Box.header("项　　目").over(1, labelColumns())));
        row.addAll(applicants());
        return row;
    }

    List<List<Box>> body() {
        return body(Integer.MAX_VALUE);
    }

    /**
     * The rows with a header repeated before a group of results, as where a page breaks.
     *
     * @param breakBefore the place of that group among the groups, from 1; a larger number for no break
     */
    List<List<Box>> body(int breakBefore) {
        List<Outcome> outcomes = Form.outcomes(draft.edition());
        int broken = breakAt(outcomes, breakBefore);
        List<List<Box>> rows = new ArrayList<>();
        rows.add(simple(Form.RECEIVED));
        rows.add(simple(Form.CARRIED_IN));
        for (int i = 0; i < outcomes.size(); i++) {
            if (i == broken) {
                rows.add(repeatedHeader());
            }
            rows.add(result(outcomes, i, broken));
        }
        List<Box> total = new ArrayList<>(
                List.of(Box.label(labels.of(Form.TOTAL.label())).over(1, grouped ? LABEL_COLUMNS - 1 : 1)));
        values(Form.TOTAL.code(), total);
        rows.add(total);
        rows.add(simple(Form.CARRIED_OUT));
        return rows;
    }

    private static int breakAt(List<Outcome> outcomes, int breakBefore) {
        int groups = 0;
        for (int i = FIRST_RESULT; i < outcomes.size(); i++) {
            if (startsGroup(outcomes, i) && ++groups == breakBefore) {
                return i;
            }
        }
        return outcomes.size();
    }

    private List<Box> simple(Item item) {
        List<Box> row =
                new ArrayList<>(List.of(Box.label(labels.of(item.label())).over(1, labelColumns())));
        values(item.code(), row);
        return row;
    }

    private List<Box> result(List<Outcome> outcomes, int i, int broken) {
        Outcome outcome = outcomes.get(i);
        List<Box> row = new ArrayList<>();
        if (grouped) {
            if (i == 0 || i == broken) {
                boolean cut = i == 0 && broken < outcomes.size();
                row.add(Box.label(labels.of(Form.RESULTS)).over(cut ? broken : outcomes.size() + 1 - i, 1));
            }
            if (startsGroup(outcomes, i)) {
                row.add(Box.label(labels.of(outcome.group())).over(groupSize(outcomes, outcome.group()), 1));
            }
        }
        row.add(Box.label(labels.of(outcome.label()))
                .over(1, grouped && outcome.group().isEmpty() ? LABEL_COLUMNS - 1 : 1));
        values(outcome.code(), row);
        return row;
    }

    private static boolean startsGroup(List<Outcome> outcomes, int i) {
        String group = outcomes.get(i).group();
        return !group.isEmpty() && (i == 0 || !outcomes.get(i - 1).group().equals(group));
    }

    private static int groupSize(List<Outcome> outcomes, String group) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.group().equals(group))
                .count();
    }

    private void values(String row, List<Box> boxes) {
        for (Item applicant : Form.APPLICANTS) {
            String code = Form.application(row, applicant);
            if (draft.figures().containsKey(code)) {
                boxes.add(Box.value(draft.raw(code)));
            }
        }
    }
}
