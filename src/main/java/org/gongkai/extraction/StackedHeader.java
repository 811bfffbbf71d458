package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Puts labels together that a header splits over several rows, as in 商业 above 企业. */
final class StackedHeader {
    private StackedHeader() {}

    /** One cell for each grid column, with the words of all header cells above each other in it. */
    static List<Cell> of(List<Cell> head, Vocabulary vocabulary) {
        List<Cell> labels = head.stream()
                .filter(cell -> vocabulary.terms(cell.text()).stream().noneMatch(StackedHeader::isBeside))
                .toList();
        List<Cell> stacked = new ArrayList<>();
        int width = labels.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
        for (int column = 0; column < width; column++) {
            List<Cell> stack = covering(labels, column);
            boolean again = column > 0 && stack.equals(covering(labels, column - 1));
            if (!stack.isEmpty() && !again) {
                stacked.add(joined(stack, column));
            }
        }
        return stacked;
    }

    private static boolean isBeside(Term term) {
        return !term.is(Term.Kind.COLUMN) && !term.is(Term.Kind.ROW);
    }

    private static List<Cell> covering(List<Cell> cells, int column) {
        return cells.stream()
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.columnSpan())
                .toList();
    }

    private static Cell joined(List<Cell> stack, int column) {
        Cell last = stack.get(stack.size() - 1);
        String text = String.join("", stack.stream().map(Cell::text).toList());
        return new Cell(text, last.row(), column, 1, last.columnSpan(), last.address());
    }
}
