package org.gongkai.document;

import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Counts what the pages of one document do against what any report can need, since their programs can be endless. */
final class PdfBudget {
    private static final int OPERATIONS = 5_000_000;
    private static final int GLYPHS = 2_000_000;
    private static final int RULINGS = 200_000;

    /** What a character or a line with its place keeps of the heap. */
    private static final int GLYPH = 150;

    /** Characters looked at because something was painted over them. */
    private static final long COVERINGS = 200_000_000;

    private int operations;
    private int glyphs;
    private int rulings;
    private long coverings;

    void operation() {
        Allowance.check();
        check(++operations, OPERATIONS, "个绘图操作", "drawing operations");
    }

    void glyph() {
        Allowance.take(GLYPH);
        check(++glyphs, GLYPHS, "个字", "characters");
    }

    void ruling() {
        Allowance.take(GLYPH);
        check(++rulings, RULINGS, "条线", "lines");
    }

    void covering(int characters) {
        coverings += characters;
        check(coverings, COVERINGS, "次覆盖文字的绘制", "paintings over text");
    }

    private static void check(long seen, long limit, String chinese, String english) {
        if (seen > limit) {
            throw new SubmissionRejected(
                    RejectionReason.TOO_LARGE,
                    new Particulars("超过 " + limit + " " + chinese, "more than " + limit + " " + english));
        }
    }
}
