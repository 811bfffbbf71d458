package org.gongkai.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.agency.Identifier;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;

/** A workbook of a few sheets, written row by row. */
final class LedgerBook {
    private static final Extraction EXTRACTION = new Extraction(Identifier.load());

    /** The columns of table two, of the edition of 2021. */
    static final List<String> DISCLOSURE = List.of(
            "规章-本年制发件数",
            "规章-本年废止件数",
            "规章-现行有效件数",
            "行政规范性文件-本年制发件数",
            "行政规范性文件-本年废止件数",
            "行政规范性文件-现行有效件数",
            "行政许可-本年处理决定数量",
            "行政处罚-本年处理决定数量",
            "行政强制-本年处理决定数量",
            "行政事业性收费-本年收费金额（单位：万元）");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private Sheet sheet;
    private int next;
    private int left;

    private LedgerBook(String name) {
        sheet = workbook.createSheet(name);
    }

    static LedgerBook of(String sheet) {
        return new LedgerBook(sheet);
    }

    LedgerBook sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** Begins again in a row and a column, from 0. */
    LedgerBook at(int row, int column) {
        next = row;
        left = column;
        return this;
    }

    LedgerBook blankRow() {
        next++;
        return this;
    }

    /** A row of texts; what is a number is written as one. */
    LedgerBook row(Object... texts) {
        Row row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
        next++;
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(left + i);
            if (texts[i] instanceof Integer number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(String.valueOf(texts[i]));
            }
        }
        return this;
    }

    LedgerBook header(String... before) {
        return row(Stream.concat(Stream.of(before), DISCLOSURE.stream()).toArray());
    }

    /** @param region such as {@code H2:H3} */
    LedgerBook merged(String region) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(region));
        return this;
    }

    /** The statutory form, all zeros but for what was licensed. */
    LedgerBook form(String title, int licences) {
        row(title).row("二、主动公开政府信息情况").row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        row("规章", 0, 0, 0).row("行政规范性文件", 0, 0, 0);
        row("信息内容", "本年处理决定数量").row("行政许可", licences).row("行政处罚", 0).row("行政强制", 0);
        row("信息内容", "本年收费金额（单位：万元）").row("行政事业性收费", 0);
        row("三、收到和处理政府信息公开申请情况");
        row("", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        Stream.of("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（七）总计", "四、结转下年度继续办理")
                .forEach(label -> row(label, 0, 0, 0, 0, 0, 0, 0));
        row("四、政府信息公开行政复议、行政诉讼情况");
        row("行政复议", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", "");
        merged("A%1$d:E%1$d".formatted(next))
                .merged("F%1$d:J%1$d".formatted(next))
                .merged("K%1$d:O%1$d".formatted(next));
        row(Stream.generate(() -> Stream.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"))
                .limit(3)
                .flatMap(names -> names)
                .toArray());
        return row(Stream.generate(() -> 0).limit(15).toArray());
    }

    List<Report> read() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return EXTRACTION.extract(Submission.of("台账.xlsx", out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
