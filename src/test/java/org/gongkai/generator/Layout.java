package org.gongkai.generator;

import java.util.Arrays;
import java.util.List;

/** The ways in which reports arrive. */
public enum Layout {
    HTML_PLAIN(Family.HTML),
    /** Word-made: spans split numbers and labels, a paragraph in every cell. */
    HTML_WORD(Family.HTML),
    /** Colspans cut the columns of header and data rows at different places. */
    HTML_COLSPANS_DIFFER(Family.HTML),
    /** The whole page stands in nested layout tables. */
    HTML_LAYOUT_TABLES(Family.HTML),
    HTML_HEADER_CELLS(Family.HTML),
    /** GB2312 is declared, the bytes are GB18030. */
    HTML_GBK(Family.HTML),
    /** {@code charset=UTF-8,gb2312} is declared. */
    HTML_CHARSET_LIST(Family.HTML),
    /** The header of table three is split over further rows, letter by letter. */
    HTML_SPLIT_HEADER(Family.HTML),
    /** The header of table three is repeated in its middle, as a page break does. */
    HTML_REPEATED_HEADER(Family.HTML),
    /** 法人或其他组织 is missing in the header of table three. */
    HTML_FLAT_HEADER(Family.HTML),
    HTML_TABLES_MERGED(Family.HTML),
    HTML_TABLE_PER_SECTION(Family.HTML),
    HTML_METADATA_TABLE(Family.HTML),
    /** Typos, spaces, line breaks and other brackets within labels. */
    HTML_ODD_LABELS(Family.HTML),
    /** Notes with years and sample numbers within labels. */
    HTML_NOTED_LABELS(Family.HTML),
    HTML_TRADITIONAL(Family.HTML),
    /** The labels of the groups of results are missing. */
    HTML_GROUPS_LOST(Family.HTML),
    HTML_HEADINGS_RENAMED(Family.HTML),
    /** Any combination of the above that a person can still read. */
    HTML_COMBINED(Family.HTML),

    TEXT_PIPE_BEFORE(Family.TEXT),
    TEXT_PIPE_AFTER(Family.TEXT),
    TEXT_PIPE_BOTH(Family.TEXT),
    /** One cell a line with its pipe; fillers for spans on a line of their own. */
    TEXT_CELL_PIPE(Family.TEXT),
    /** The same, and a lone pipe opens every row. */
    TEXT_BAR_CELL_PIPE(Family.TEXT),
    /** One cell a line with its pipe; fillers behind the last cell of the row. */
    TEXT_FILLERS_AT_ROW_END(Family.TEXT),
    TEXT_CELL_THEN_PIPE(Family.TEXT),
    TEXT_CELL_LINES(Family.TEXT),
    TEXT_ROW_END_PIPE(Family.TEXT),
    TEXT_MARKDOWN(Family.TEXT),

    XLSX_ONE_SHEET(Family.WORKBOOK),
    XLSX_SHEET_PER_TABLE(Family.WORKBOOK),
    /** Numbers are text cells, written in any way. */
    XLSX_TEXT_NUMBERS(Family.WORKBOOK),
    /** Totals of rows are formulas with cached values. */
    XLSX_FORMULAS(Family.WORKBOOK),
    /** Blank columns and rows before, notes behind, number formats. */
    XLSX_SHIFTED(Family.WORKBOOK),
    XLS_ONE_SHEET(Family.WORKBOOK),
    XLS_SHEET_PER_TABLE(Family.WORKBOOK),

    DOCX_PLAIN(Family.WORD),
    /** Runs cut numbers and labels, as each editing leaves them. */
    DOCX_SPLIT_RUNS(Family.WORD),
    /** What tracked changes deleted or moved stands beside what it became; some text is hidden. */
    DOCX_TRACKED(Family.WORD),
    /** Values, cells and rows stand in content controls. */
    DOCX_CONTROLS(Family.WORD),
    /** The whole report stands in a table without lines. */
    DOCX_LAYOUT_TABLE(Family.WORD),
    DOCX_TITLE_IN_TEXT_BOX(Family.WORD),
    DOCX_TITLE_IN_PAGE_HEADER(Family.WORD),
    /** The names of the strict standard. */
    DOCX_STRICT(Family.WORD),
    /** Any combination of the above, and of the words and tables of pages, that a person can still read. */
    DOCX_COMBINED(Family.WORD),

    /** A page with any quirks, saved by a browser in one file. */
    MHTML_BROWSER(Family.MHTML),
    /** A page made by Word, saved by it in one file. */
    MHTML_WORD(Family.MHTML),

    /** 台账: one row an agency, one column a figure, one to three header rows. */
    LEDGER_ROWS(Family.LEDGER),
    LEDGER_SHEET_PER_AGENCY(Family.LEDGER),
    /** Several forms below each other on one sheet. */
    LEDGER_STACKED(Family.LEDGER),

    /** A page in which some rows of table three lost their blank cells, so that values have no certain column. */
    DAMAGED_HTML_BLANKS_COLLAPSED(Family.DAMAGED),
    /** The same in flattened text. */
    DAMAGED_TEXT_BLANKS_COLLAPSED(Family.DAMAGED),
    /** Text whose repeated lines were removed, so that no figure is certain. */
    DAMAGED_TEXT_LINES_LOST(Family.DAMAGED);

    /** What sort of document it is. */
    public enum Family {
        HTML,
        TEXT,
        WORKBOOK,
        WORD,
        MHTML,
        LEDGER,
        /** What cannot be read for certain; the truth holds only what can. Generated on demand alone. */
        DAMAGED
    }

    private final Family family;

    Layout(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** Every layout that a person can read in full. */
    public static List<Layout> readable() {
        return Arrays.stream(values())
                .filter(layout -> layout.family != Family.DAMAGED)
                .toList();
    }

    public static List<Layout> of(Family family) {
        return Arrays.stream(values()).filter(layout -> layout.family == family).toList();
    }
}
