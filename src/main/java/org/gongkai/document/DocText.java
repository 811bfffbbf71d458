package org.gongkai.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.document.WordTable.Merge;

/** Walks the text of a binary Word document (MS-DOC 2.4) and gathers what a reader of it sees. */
final class DocText {
    private static final char PICTURE = '\u0001';
    private static final char DRAWING = '\b';
    private static final char LINE_BREAK = '\u000B';
    private static final char PAGE_BREAK = '\f';
    private static final char COLUMN_BREAK = '\u000E';
    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final char HYPHEN = '\u001E';

    private final WordContents contents;

    /** The fields around the current character; true while still in the instruction that computes its result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocText(WordContents contents) {
        this.contents = contents;
    }

    void read(Range range) {
        read(range, 0);
    }

    /** Recursion ends where the contents bound the depth of tables. */
    private void read(Range range, int level) {
        int count = range.numParagraphs();
        int i = 0;
        while (i < count) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                read(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                read(paragraph);
                i++;
            }
        }
    }

    private void read(Table table) {
        DocColumns columns = DocColumns.of(table);
        contents.startTable();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            contents.startRow();
            DocColumns.Cursor cursor = columns.newRow();
            for (int c = 0; c < row.numCells(); c++) {
                read(row.getCell(c), cursor, table.getTableLevel());
            }
            contents.endRow(false);
        }
        contents.endTable();
    }

    private void read(TableCell cell, DocColumns.Cursor cursor, int level) {
        contents.leaveOut(cursor.goTo(cell));
        contents.startCell();
        read(cell, level);
        int columns = cursor.pass(cell);
        if (cell.isMerged() && !cell.isFirstMerged()) {
            contents.endMergedCell(columns);
        } else {
            contents.endCell(columns, merge(cell));
        }
    }

    private static Merge merge(TableCell cell) {
        return cell.isFirstVerticallyMerged() ? Merge.STARTS : cell.isVerticallyMerged() ? Merge.CONTINUES : Merge.NONE;
    }

    private void read(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                if (run.text().endsWith("\r")) {
                    contents.goOn();
                }
            } else if (run.isSymbol()) {
                contents.text(String.valueOf(run.getSymbolCharacter()), format(run));
            } else {
                read(run);
            }
        }
        fields.removeIf(inInstruction -> inInstruction);
        contents.endParagraph();
    }

    private static RunFormat format(CharacterRun run) {
        return new RunFormat(
                run.isVanished(),
                run.isStrikeThrough() || run.isDoubleStrikeThrough(),
                run.getSubSuperScriptIndex() != 0);
    }

    private void read(CharacterRun run) {
        String text = run.text();
        RunFormat format = format(run);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ') {
                show(text.substring(from, at), format);
                from = at + 1;
                control(c, format);
            }
        }
        show(text.substring(from), format);
    }

    private void show(String text, RunFormat format) {
        if (!text.isEmpty() && !fields.contains(true)) {
            contents.text(text, format);
        }
    }

    /** Marks of notes and optional hyphens show nothing themselves. */
    private void control(char c, RunFormat format) {
        switch (c) {
            case '\t' -> show("\t", format);
            case HYPHEN -> show("-", format);
            case LINE_BREAK, PAGE_BREAK, COLUMN_BREAK -> contents.endLine();
            case PICTURE, DRAWING -> {
                if (!fields.contains(true) && format.asideCode().isEmpty()) {
                    contents.picture();
                }
            }
            case FIELD_BEGINS -> fields.push(true);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case FIELD_ENDS -> fields.poll();
            default -> {}
        }
    }
}
