package org.gongkai.template;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Unit;

/** What the cells take: whole numbers from zero, changes with their sign, amounts with decimals. */
final class InputRules {
    private static final String MOST = "99999999999999";

    private final CellRangeAddressList counts = new CellRangeAddressList();
    private final CellRangeAddressList changes = new CellRangeAddressList();
    private final CellRangeAddressList amounts = new CellRangeAddressList();

    void add(FigureDefinition figure, Block block) {
        CellRangeAddressList list =
                figure.unit() != Unit.COUNT ? amounts : figure.column().signed() ? changes : counts;
        list.addCellRangeAddress(block.range());
    }

    void apply(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        rule(
                sheet,
                counts,
                helper.createIntegerConstraint(OperatorType.BETWEEN, "0", MOST),
                "请填写整数，没有的填 0。\nA whole number; 0 where there is none.",
                "");
        rule(
                sheet,
                changes,
                helper.createIntegerConstraint(OperatorType.BETWEEN, "-" + MOST, MOST),
                "请填写整数，减少的填负数。\nA whole number, negative for a decrease.",
                "减少的填负数，如 -3。\nNegative for a decrease, such as -3.");
        rule(
                sheet,
                amounts,
                helper.createDecimalConstraint(OperatorType.BETWEEN, "0", MOST),
                "请填写以万元计的数字，没有的填 0。\nA number in units of 10,000 yuan; 0 where there is none.",
                "单位：万元。251000 元填 25.1。\nIn 10,000 yuan: 25.1 for 251,000 yuan.");
    }

    private static void rule(
            XSSFSheet sheet,
            CellRangeAddressList cells,
            DataValidationConstraint constraint,
            String wrong,
            String hint) {
        if (cells.countRanges() == 0) {
            return;
        }
        DataValidation rule = sheet.getDataValidationHelper().createValidation(constraint, cells);
        rule.setEmptyCellAllowed(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox("填写有误 / wrong entry", wrong);
        rule.setShowErrorBox(true);
        if (!hint.isEmpty()) {
            rule.createPromptBox("填写说明 / note", hint);
            rule.setShowPromptBox(true);
        }
        sheet.addValidationData(rule);
    }
}
