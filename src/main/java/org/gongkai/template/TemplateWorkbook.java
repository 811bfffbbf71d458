package org.gongkai.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.form.Edition;
import org.gongkai.form.Equation;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.FormTable;

/** Draws a template as one sheet: the title, how to fill it in, the tables below each other, on A4. */
final class TemplateWorkbook {
    private static final String SHEET = "年度报告";
    private static final int COLUMN_WIDTH = (int) (6.4 * 256);
    private static final int STATUS_WIDTH = 4;
    private static final int TITLE_ROW = 0;
    private static final int STATUS_ROW = 1;

    private final Template template;
    private final Edition edition;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Look look = new Look(workbook);
    private final Sums sums;
    private final int gridWidth;
    private final FormSheet sheet;
    private final List<Block> checks = new ArrayList<>();

    TemplateWorkbook(Template template) {
        this.template = template;
        this.edition = template.edition();
        this.sums = new Sums(edition);
        this.gridWidth = Columns.gridWidth(edition);
        this.sheet = new FormSheet(workbook.createSheet(SHEET), gridWidth);
    }

    void write(OutputStream out) throws IOException {
        try (workbook) {
            head();
            edition.tables().forEach(this::table);
            sums.fill(sheet, look);
            rules();
            status();
            print();
            workbook.getProperties().getCoreProperties().setTitle(template.title());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
        }
    }

    private void head() {
        sheet.print(sheet.whole(sheet.row(34)), template.title(), look.title);
        int note = sheet.row(38);
        sheet.print(
                new Block(note, 0, 1, gridWidth - STATUS_WIDTH),
                "白色格填写，没有的填零；蓝色格自动合计；金额以万元计。填完且核对为“平”后保存并提交本文件。\n"
                        + "Key in the white cells, zero where there is none; blue cells add up by themselves; amounts in 万元. "
                        + "Save and submit once the check says 平.",
                look.note);
        int body = sheet.row(20);
        int half = gridWidth / 2 + 2;
        sheet.print(new Block(body, 0, 1, half), template.body(), look.note);
        template.region()
                .ifPresent(code ->
                        sheet.print(new Block(body, half, 1, gridWidth - half), Template.regionLine(code), look.note));
    }

    private void table(FormTable table) {
        if (table.sections().stream().anyMatch(section -> section.rows().size() > 10)) {
            sheet.sheet().setRowBreak(sheet.row(6));
        }
        sheet.print(
                sheet.whole(sheet.row(28)),
                table.part() + "、" + table.headings().get(0),
                look.heading);
        table.sections().forEach(section -> new SectionPainter(sheet, look, edition, table, section, gridWidth).draw());
        balances(table);
    }

    /** The row of checks below a table, each in the column whose figures it compares. */
    private void balances(FormTable table) {
        List<Equation> balances = sums.balances(table.code());
        if (balances.isEmpty()) {
            return;
        }
        int row = sheet.row(21);
        List<Block> cells = balances.stream()
                .map(equation -> sheet.figure(equation.left().get(0)))
                .map(above -> new Block(row, above.column(), 1, above.width()))
                .toList();
        int first = cells.stream().mapToInt(Block::column).min().orElseThrow();
        sheet.print(new Block(row, 0, 1, first), "核对（勾稽关系）", look.head);
        for (int i = 0; i < cells.size(); i++) {
            sheet.formula(cells.get(i), Sums.balance(balances.get(i), sheet), look.check);
        }
        checks.addAll(cells);
    }

    private void rules() {
        InputRules rules = new InputRules();
        inputs().forEach(figure -> rules.add(figure, sheet.figure(figure.code())));
        rules.apply(sheet.sheet());
        sheet.sheet().enableLocking();
    }

    private List<FigureDefinition> inputs() {
        return edition.figures()
                .filter(figure -> !sums.figures().contains(figure.code()))
                .toList();
    }

    /** Beside the instruction, where it stays in sight: not complete, even or not even. */
    private void status() {
        String uneven = checks.stream()
                .map(check -> check.address() + "=\"" + Sums.UNEVEN + "\"")
                .collect(Collectors.joining(","));
        String formula = "IF(OR(%s),\"%s\",IF(%s<%d,\"未填完\",\"%s\"))"
                .formatted(uneven, "核对：" + Sums.UNEVEN, counted(), inputs().size(), "核对：" + Sums.EVEN);
        sheet.formula(new Block(STATUS_ROW, gridWidth - STATUS_WIDTH, 1, STATUS_WIDTH), formula, look.status);
        colour();
    }

    /** How many inputs hold a number, counted row by row where they stand side by side. */
    private String counted() {
        Map<Integer, List<Block>> rows = new TreeMap<>();
        inputs().forEach(figure -> {
            Block block = sheet.figure(figure.code());
            rows.computeIfAbsent(block.row(), row -> new ArrayList<>()).add(block);
        });
        return rows.values().stream().map(TemplateWorkbook::ranges).collect(Collectors.joining("+"));
    }

    private static String ranges(List<Block> row) {
        return "COUNT(" + row.stream().map(Block::address).collect(Collectors.joining(",")) + ")";
    }

    private void colour() {
        XSSFSheetConditionalFormatting formatting = sheet.sheet().getSheetConditionalFormatting();
        List<CellRangeAddress> cells =
                new ArrayList<>(checks.stream().map(Block::range).toList());
        cells.add(new Block(STATUS_ROW, gridWidth - STATUS_WIDTH, 1, STATUS_WIDTH).range());
        CellRangeAddress[] ranges = cells.toArray(CellRangeAddress[]::new);
        colour(formatting, ranges, Sums.UNEVEN, IndexedColors.ROSE);
        colour(formatting, ranges, "核对：" + Sums.UNEVEN, IndexedColors.ROSE);
        colour(formatting, ranges, Sums.EVEN, IndexedColors.LIGHT_GREEN);
        colour(formatting, ranges, "核对：" + Sums.EVEN, IndexedColors.LIGHT_GREEN);
    }

    private static void colour(
            XSSFSheetConditionalFormatting formatting, CellRangeAddress[] ranges, String text, IndexedColors colour) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + text + "\"");
        rule.createPatternFormatting().setFillBackgroundColor(colour.getIndex());
        formatting.addConditionalFormatting(ranges, rule);
    }

    private void print() {
        XSSFSheet drawn = sheet.sheet();
        for (int column = 0; column < gridWidth; column++) {
            drawn.setColumnWidth(column, COLUMN_WIDTH);
        }
        drawn.createFreezePane(0, STATUS_ROW + 1);
        drawn.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        drawn.setFitToPage(true);
        drawn.getPrintSetup().setFitWidth((short) 1);
        drawn.getPrintSetup().setFitHeight((short) 0);
        drawn.setHorizontallyCenter(true);
        drawn.setDisplayGridlines(false);
        for (var margin : org.apache.poi.ss.usermodel.PageMargin.values()) {
            drawn.setMargin(
                    margin,
                    margin == org.apache.poi.ss.usermodel.PageMargin.HEADER
                                    || margin == org.apache.poi.ss.usermodel.PageMargin.FOOTER
                            ? 0.2
                            : 0.5);
        }
        drawn.getFooter().setCenter("第 &P 页 共 &N 页");
        workbook.setPrintArea(
                0,
                "$A$%d:$%s$%d"
                        .formatted(
                                TITLE_ROW + 1,
                                CellReference.convertNumToColString(gridWidth - 1),
                                drawn.getLastRowNum() + 1));
        drawn.setRepeatingRows(new CellRangeAddress(TITLE_ROW, TITLE_ROW, -1, -1));
    }
}
