package org.gongkai.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes reports as a 台账: one row an agency, one column a figure. */
final class Ledger {
    private static final int IDENTITY_COLUMNS = 3;

    private final List<Draft> drafts;
    private final Dice dice;
    private final int depth;
    private final boolean yearInRow;
    private final List<LedgerColumn> columns;
    private final Labels labels;

    Ledger(List<Draft> drafts, Dice dice) {
        this.drafts = drafts;
        this.dice = dice;
        this.depth = 1 + dice.below(3);
        this.yearInRow = dice.percent(60);
        Draft first = drafts.get(0);
        this.labels = new Labels(Labels.Style.PLAIN, first, dice);
        this.columns = LedgerColumn.of(first.edition(), dice.percent(50) ? "（件）" : "").stream()
                .filter(column -> first.figures().containsKey(column.code()))
                .toList();
    }

    byte[] write() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SheetPainter painter = new SheetPainter(workbook.createSheet("台账"), 0, 0, SheetPainter.Cells.NUMBERS);
        int year = drafts.get(0).truth().year();
        painter.line(year + "年度政府信息公开工作年度报告数据台账", IDENTITY_COLUMNS);
        List<List<Box>> rows = new ArrayList<>(header());
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(row(i + 1, drafts.get(i)));
        }
        if (dice.percent(30)) {
            rows.add(sums());
        }
        painter.table(rows);
        return WorkbookBytes.of(workbook);
    }

    private List<List<Box>> header() {
        List<List<Box>> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            rows.add(new ArrayList<>());
        }
        List<String> identity = yearInRow ? List.of("序号", "单位名称", "年度") : List.of("序号", "单位名称");
        identity.forEach(name -> rows.get(0).add(Box.header(name).over(depth, 1)));
        for (int level = 0; level < depth; level++) {
            groups(level, rows.get(level));
        }
        return rows;
    }

    /** Neighbours with the same headers down to this level share one merged cell. */
    private void groups(int level, List<Box> row) {
        Optional<List<String>> open = Optional.empty();
        for (LedgerColumn column : columns) {
            List<String> path = column.headers(depth).subList(0, level + 1);
            int last = row.size() - 1;
            if (open.isPresent() && open.get().equals(path)) {
                row.set(last, row.get(last).over(1, row.get(last).columns() + 1));
            } else {
                row.add(Box.header(labels.of(path.get(level))));
            }
            open = Optional.of(path);
        }
    }

    /** 合计, which is no agency. */
    private List<Box> sums() {
        List<Box> row = new ArrayList<>(List.of(Box.label("合计").over(1, yearInRow ? 3 : 2)));
        for (LedgerColumn column : columns) {
            BigDecimal sum = drafts.stream()
                    .map(draft -> draft.figures().get(column.code()).orZero())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            row.add(Box.value(sum.toPlainString()));
        }
        return row;
    }

    private List<Box> row(int number, Draft draft) {
        List<Box> row = new ArrayList<>();
        row.add(Box.value(String.valueOf(number)));
        row.add(Box.label(draft.truth().agency()));
        if (yearInRow) {
            row.add(Box.value(draft.truth().year() + (dice.percent(30) ? "年" : "")));
        }
        columns.forEach(column -> row.add(Box.value(draft.raw(column.code()))));
        return row;
    }
}
