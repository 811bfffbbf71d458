package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.generator.SheetPainter.Cells;

/** Writes reports as the statutory form in a workbook: one report or, for a ledger of forms, several. */
final class WorkbookReport {
    private static final int DISCLOSURE_WIDTH = 4;
    private static final int APPLICATION_WIDTH = 10;
    private static final int REVIEW_WIDTH = 15;

    private final List<Draft> drafts;
    private final Layout layout;
    private final Dice dice;

    WorkbookReport(List<Draft> drafts, Layout layout, Dice dice) {
        this.drafts = drafts;
        this.layout = layout;
        this.dice = dice;
    }

    byte[] write() {
        Workbook workbook = layout.name().startsWith("XLS_") ? new HSSFWorkbook() : new XSSFWorkbook();
        switch (layout) {
            case XLSX_SHEET_PER_TABLE, XLS_SHEET_PER_TABLE -> sheetPerTable(workbook, drafts.get(0));
            case LEDGER_SHEET_PER_AGENCY ->
                drafts.forEach(draft -> form(painter(workbook, draft.truth().agency()), draft));
            case LEDGER_STACKED -> stacked(painter(workbook, "汇总"));
            default -> form(painter(workbook, dice.oneOf(List.of("Sheet1", "年报", "政府信息公开年报"))), drafts.get(0));
        }
        if (layout == Layout.XLSX_SHIFTED) {
            instructions(painter(workbook, "填报说明"));
        }
        return WorkbookBytes.of(workbook);
    }

    private static void instructions(SheetPainter painter) {
        painter.line("填报说明", 1);
        painter.line("一、第二十条第（一）项的规章由有权机关填写，例如制发3件填3。", 1);
        painter.line("二、本年新收政府信息公开申请数量以登记为准。", 1);
    }

    private SheetPainter painter(Workbook workbook, String sheet) {
        boolean shifted = layout == Layout.XLSX_SHIFTED;
        return new SheetPainter(
                workbook.createSheet(sheet), shifted ? dice.below(4) : 0, shifted ? 1 + dice.below(2) : 0, cells());
    }

    private Cells cells() {
        return switch (layout) {
            case XLSX_TEXT_NUMBERS -> Cells.TEXT;
            case XLSX_FORMULAS -> Cells.FORMULAS;
            default -> Cells.NUMBERS;
        };
    }

    private void stacked(SheetPainter painter) {
        for (Draft draft : drafts) {
            form(painter, draft);
            painter.skip(1 + dice.below(3));
        }
    }

    private void form(SheetPainter painter, Draft draft) {
        Labels labels = labels(draft);
        painter.line(new Narrative(draft, dice).title(), REVIEW_WIDTH);
        painter.line(Form.DISCLOSURE, DISCLOSURE_WIDTH);
        painter.table(disclosure(draft, labels));
        painter.line(Form.APPLICATION, APPLICATION_WIDTH);
        painter.table(application(draft, labels));
        painter.line(Form.REVIEW, REVIEW_WIDTH);
        painter.table(Tables.reviews(draft, labels));
        notes(painter);
    }

    private void notes(SheetPainter painter) {
        if (layout == Layout.XLSX_SHIFTED || dice.percent(30)) {
            painter.skip(dice.below(2));
            painter.line("注：1.除收费金额外单位均为件。2.没有发生的填0。", 1);
            painter.line("填表人：        审核人：        联系电话：", 1);
        }
    }

    private void sheetPerTable(Workbook workbook, Draft draft) {
        Labels labels = labels(draft);
        Narrative narrative = new Narrative(draft, dice);
        SheetPainter cover = painter(workbook, "封面");
        cover.line(narrative.title(), DISCLOSURE_WIDTH);
        narrative.opening().forEach(text -> cover.line(text, DISCLOSURE_WIDTH));
        SheetPainter disclosure = painter(workbook, "主动公开");
        disclosure.line(Form.DISCLOSURE, DISCLOSURE_WIDTH);
        disclosure.table(disclosure(draft, labels));
        SheetPainter application = painter(workbook, "依申请公开");
        application.line(Form.APPLICATION, APPLICATION_WIDTH);
        application.table(application(draft, labels));
        SheetPainter review = painter(workbook, "复议诉讼");
        review.line(Form.REVIEW, REVIEW_WIDTH);
        review.table(Tables.reviews(draft, labels));
        notes(review);
    }

    private Labels labels(Draft draft) {
        return new Labels(dice.percent(25) ? Labels.Style.ODD : Labels.Style.PLAIN, draft, dice);
    }

    private static List<List<Box>> disclosure(Draft draft, Labels labels) {
        return Tables.sections(draft, labels).stream().flatMap(List::stream).toList();
    }

    private List<List<Box>> application(Draft draft, Labels labels) {
        ApplicationTable table = new ApplicationTable(draft, labels, true);
        List<List<Box>> rows = new ArrayList<>(dice.percent(80) ? table.header() : table.flatHeader());
        rows.addAll(table.body());
        return rows;
    }
}
