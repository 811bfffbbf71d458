package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Puts labels together that a header splits over several rows, as in 商业 above 企业. */
final class StackedHeader {
    private StackedHeader() {}

    /** One cell for each grid column, with the words of all header cells above each other in it. */
    static List<Cell> of(List<Cell> head, Vocabulary vocabulary) {
        List<Cell> labels = new ArrayList<>();
        int width = 0;
        for (Cell cell : head) {
            if (!isBeside(vocabulary.meaning(cell.text()))) {
                labels.add(cell);
                width = Math.max(width, cell.column() + cell.columnSpan());
            }
        }
        List<Cell> stacked = new ArrayList<>();
        List<Cell> before = List.of();
        for (int column = 0; column < width; column++) {
            List<Cell> stack = covering(labels, column);
            if (!stack.isEmpty() && !stack.equals(before)) {
                stacked.add(joined(stack, column));
            }
            before = stack;
        }
        return stacked;
    }

    private static boolean isBeside(Meaning meaning) {
        return meaning.is(Term.Kind.HEADING)
                || meaning.is(Term.Kind.MARK)
                || meaning.is(Term.Kind.ROW_GROUP)
                || meaning.is(Term.Kind.COLUMN_GROUP);
    }

    private static List<Cell> covering(List<Cell> cells, int column) {
        List<Cell> covering = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                covering.add(cell);
            }
        }
        return covering;
    }

    private static Cell joined(List<Cell> stack, int column) {
        Cell last = stack.get(stack.size() - 1);
        StringBuilder text = new StringBuilder();
        stack.forEach(cell -> text.append(cell.text()));
        return new Cell(text.toString(), last.row(), column, 1, last.columnSpan(), last.address());
    }
}
