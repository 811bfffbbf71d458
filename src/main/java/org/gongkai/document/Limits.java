package org.gongkai.document;

import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SettingRefused;
import org.gongkai.submission.SubmissionRejected;

/**
 * What a document may hold at most: far beyond any report, and little enough that no submission can hold up a load. How
 * much time and memory reading may take is the {@link Allowance} of the thread that reads.
 *
 * @param cells cells and paragraphs of one document, blank ones included
 * @param columns columns of one grid; the default is the widest sheet that Excel knows
 * @param sheets sheets of one workbook
 * @param pages pages of one document
 * @param nesting tables within each other
 * @param entries entries of one archive or package
 * @param inflatedBytes bytes of one document once decompressed
 * @param compressionRatio bytes for each byte of a compressed entry; asked only of large ones, since blank rows compress
 *     a hundredfold
 */
public record Limits(
        int cells,
        int columns,
        int sheets,
        int pages,
        int nesting,
        int entries,
        long inflatedBytes,
        int compressionRatio) {
    /** Room for a province's ledger of 3,000 bodies with all 200 figures. */
    public static final Limits DEFAULT = new Limits(1_000_000, 16_384, 500, 500, 100, 10_000, 128L << 20, 500);

    /** An entry that is no larger than this may be compressed as far as it can be. */
    private static final long SMALL = 4L << 20;

    /** What a cell or a paragraph with its address keeps of the heap, apart from its text. */
    private static final int CELL = 200;

    public Limits {
        require(cells, 1, 100_000_000, "cells");
        require(columns, 1, 1_000_000, "columns");
        require(sheets, 1, 100_000, "sheets");
        require(pages, 1, 1_000_000, "pages");
        require(nesting, 1, 500, "nesting");
        require(entries, 1, 10_000_000, "entries");
        require(inflatedBytes, 1, Long.MAX_VALUE, "inflated-size");
        require(compressionRatio, 1, Integer.MAX_VALUE, "compression-ratio");
    }

    private static void require(long value, long least, long most, String name) {
        SettingRefused.requireBetween(least, most, value, "gongkai.limits." + name);
    }

    void checkColumns(int seen, String where) {
        check(seen, columns, "列（" + where + "）", "columns (" + where + ")", "columns");
    }

    void checkCells(long seen) {
        check(seen, cells, "个单元格或段落", "cells or paragraphs", "cells");
    }

    void checkSheets(int seen) {
        check(seen, sheets, "张工作表", "sheets", "sheets");
    }

    void checkPages(int seen) {
        check(seen, pages, "页", "pages", "pages");
    }

    void checkNesting(int seen) {
        check(seen, nesting, "层嵌套表格", "tables within each other", "nesting");
    }

    void checkEntries(long seen) {
        check(seen, entries, "个压缩包条目", "entries of an archive", "entries");
    }

    void checkInflated(long seen) {
        check(seen, inflatedBytes, "解压后字节", "bytes once decompressed", "inflated-size");
    }

    /**
     * @param inflated bytes of one entry so far
     * @param compressed bytes that the entry has in the archive
     */
    void checkRatio(long inflated, long compressed) {
        if (inflated > SMALL) {
            check(inflated / Math.max(1, compressed), compressionRatio, "倍压缩比", "times as large", "compression-ratio");
        }
    }

    /** Counts against the memory of the document what its next cells or paragraphs will keep. */
    static void keep(long cells, long characters) {
        Allowance.take(cells * CELL + 2 * characters);
    }

    private static void check(long seen, long limit, String chinese, String english, String setting) {
        if (seen > limit) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE, Particulars.beyond(seen, chinese, english, limit, setting));
        }
    }
}
