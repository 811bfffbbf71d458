package org.gongkai.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the form: labels on grey, figures to key in on white, sums on light grey. */
final class Look {
    /** A point size that keeps the longest labels within three lines. */
    static final short TEXT = 10;

    private static final byte[] LABEL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] SUM = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF7};

    private final XSSFWorkbook workbook;
    private final XSSFFont song;
    private final XSSFFont songBold;

    final XSSFCellStyle title;
    final XSSFCellStyle note;
    final XSSFCellStyle status;
    final XSSFCellStyle heading;
    final XSSFCellStyle head;
    final XSSFCellStyle label;
    final XSSFCellStyle input;
    final XSSFCellStyle amount;
    final XSSFCellStyle sum;
    final XSSFCellStyle check;

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
        song = font("宋体", TEXT, false);
        songBold = font("宋体", TEXT, true);
        title = plain(font("黑体", (short) 16, true), HorizontalAlignment.CENTER);
        note = plain(font("宋体", (short) 9, false), HorizontalAlignment.LEFT);
        status = framed(songBold, HorizontalAlignment.CENTER);
        heading = plain(font("黑体", (short) 12, true), HorizontalAlignment.LEFT);
        head = filled(framed(songBold, HorizontalAlignment.CENTER), LABEL);
        label = filled(framed(song, HorizontalAlignment.LEFT), LABEL);
        label.setIndention((short) 1);
        input = number("0", false);
        amount = number("General", false);
        sum = filled(number("0", true), SUM);
        check = framed(songBold, HorizontalAlignment.CENTER);
    }

    private XSSFFont font(String name, short points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle framed(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(font, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** A long number is set smaller rather than shown as ####. */
    private XSSFCellStyle number(String format, boolean locked) {
        XSSFCellStyle style = framed(song, HorizontalAlignment.CENTER);
        style.setWrapText(false);
        style.setShrinkToFit(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(locked);
        return style;
    }
}
