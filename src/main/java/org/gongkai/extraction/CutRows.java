package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * Settles by the form's labels what the lines of a table leave open: whether rows on both sides of a page's end are halves
 * of one. They are where their labels are one label only together, and are not where each is a whole label itself.
 */
final class CutRows {
    private static final String OF_PAGE = "page[";
    private static final Pattern PAGE = Pattern.compile("page\\[(\\d{1,9})].*");

    private final Vocabulary vocabulary;

    CutRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Document settled(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Grid && isOfPage(block)) {
                return document.with(settled(document.blocks()));
            }
        }
        List<Block> blocks = new ArrayList<>(document.blocks());
        boolean cut = false;
        for (int i = 1; i < blocks.size(); i++) {
            cut |= blocks.get(i - 1) instanceof Grid upper
                    && blocks.get(i) instanceof Grid lower
                    && settle(upper, lower, blocks, i);
        }
        return cut ? document.with(blocks) : document;
    }

    /** A page's table that ends with half a row, of whose cells the label alone has text, goes on in the one right below. */
    private boolean settle(Grid upper, Grid lower, List<Block> blocks, int below) {
        if (upper.rows().isEmpty() || lower.rows().isEmpty() || upper.hidden() != lower.hidden()) {
            return false;
        }
        List<Cell> last = upper.rows().get(upper.rows().size() - 1);
        List<Cell> first = lower.rows().get(0);
        if (!isHalf(last)) {
            return false;
        }
        RowHalves halves = new RowHalves(last, first);
        List<RowHalves.Pair> speaking = halves.speaking();
        boolean one = speaking.size() == 1 && halves.fit() && isOneLabel(speaking.get(0));
        List<Cell> label = Line.printed(last);
        boolean open = !vocabulary.isWhole(label.get(label.size() - 1).text()) && isWithoutRow(first);
        if (one) {
            blocks.set(below - 1, with(upper, upper.rows().size() - 1, halves.joined()));
            blocks.set(below, with(lower, 0, halves.emptied()));
        } else if (open) {
            blocks.set(below - 1, with(upper, upper.rows().size() - 1, doubtful(last)));
        }
        return one || open;
    }

    /** Whether a row has blank cells behind its label, and nothing else. */
    private static boolean isHalf(List<Cell> row) {
        List<Cell> printed = Line.printed(row);
        return !printed.isEmpty()
                && row.get(row.size() - 1).isBlank()
                && printed.stream().noneMatch(cell -> PrintedValue.isValue(cell.text()));
    }

    /** Whether figures stand in the row and no row of the form is named. */
    private boolean isWithoutRow(List<Cell> row) {
        List<Cell> printed = Line.printed(row);
        return printed.stream().anyMatch(cell -> PrintedValue.isValue(cell.text()))
                && printed.stream().allMatch(cell -> rows(cell.text()).isEmpty());
    }

    private static List<Cell> doubtful(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.isBlank() ? cell.as(Cell.Sight.MAY_BE_HALF) : cell)
                .toList();
    }

    private static Grid with(Grid grid, int row, List<Cell> cells) {
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        rows.set(row, cells);
        return new Grid(rows, grid.address(), grid.hidden());
    }

    private List<Block> settled(List<Block> blocks) {
        List<Block> settled = new ArrayList<>();
        for (Block block : blocks) {
            settled.add(block instanceof Grid grid ? settled(grid) : block);
        }
        return settled;
    }

    private Grid settled(Grid grid) {
        if (!PAGE.matcher(grid.address().value()).matches()) {
            return grid;
        }
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        for (int i = 1; i < rows.size(); i++) {
            if (page(rows.get(i - 1)) < page(rows.get(i))) {
                settle(rows, i);
            }
        }
        return new Grid(rows, grid.address(), grid.hidden());
    }

    private static boolean isOfPage(Block block) {
        return block.address().value().startsWith(OF_PAGE);
    }

    private static int page(List<Cell> row) {
        Matcher page = PAGE.matcher(
                row.isEmpty() ? "" : row.get(row.size() - 1).address().value());
        return page.matches() ? Integer.parseInt(page.group(1)) : 0;
    }

    private void settle(List<List<Cell>> rows, int below) {
        RowHalves halves = new RowHalves(rows.get(below - 1), rows.get(below));
        List<RowHalves.Pair> speaking = halves.speaking();
        if (speaking.isEmpty()) {
            return;
        }
        if (halves.fit() && speaking.stream().allMatch(this::isOneLabel)) {
            rows.set(below - 1, halves.joined());
            rows.set(below, halves.emptied());
        } else if (speaking.size() == 1 && areRows(speaking.get(0))) {
            rows.set(below - 1, RowHalves.whole(rows.get(below - 1)));
            rows.set(below, RowHalves.whole(rows.get(below)));
        }
    }

    /** Whether neither is a label without the other; the lower may be without its number or first word. */
    private boolean isOneLabel(RowHalves.Pair pair) {
        List<Term> together = vocabulary.terms(pair.text());
        String lower = pair.lower().text();
        if (together.isEmpty() || vocabulary.isWhole(pair.upper().text())) {
            return false;
        }
        return vocabulary.isWhole(pair.text())
                ? !vocabulary.isWhole(lower) || together.equals(vocabulary.terms(lower))
                : rows(pair.upper().text()).isEmpty()
                        && rows(lower).isEmpty()
                        && !rows(pair.text()).isEmpty();
    }

    private boolean areRows(RowHalves.Pair pair) {
        return isRow(pair.upper().text()) && isRow(pair.lower().text()) && !vocabulary.isWhole(pair.text());
    }

    private boolean isRow(String label) {
        return vocabulary.isWhole(label) && !rows(label).isEmpty();
    }

    private List<Term> rows(String text) {
        return vocabulary.terms(text).stream()
                .filter(term -> term.is(Term.Kind.ROW))
                .toList();
    }
}
