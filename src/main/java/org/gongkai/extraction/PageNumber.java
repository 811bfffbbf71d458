package org.gongkai.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;
import org.gongkai.form.Role;

/**
 * The number of a page below a row that lost a blank cell, in a text of one cell a line: it makes the row as long as a whole
 * one, and each value after the lost cell would be its neighbour's.
 */
final class PageNumber {
    private static final int MOST_DIGITS = 3;

    /** Lines of a page, at least and at most. */
    private static final int SHORT_PAGE = 12;

    private static final int LONG_PAGE = 100;

    private PageNumber() {}

    /**
     * Whether a row may end with the number of a page: it does not add up, it does without its last value and with a blank cell
     * somewhere, and as many pages may have gone before.
     */
    static boolean mayEnd(Header header, List<Cell> row) {
        Cell last = row.get(row.size() - 1);
        if (!standOnLinesOfTheirOwn(row) || !isPlausible(last)) {
            return false;
        }
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(
                    PrintedValue.read(row.get(i).text(), header.heads().get(i).column(), "")
                            .number());
        }
        return !addsUp(header, values) && addsUpWithABlank(header, values.subList(0, values.size() - 1));
    }

    private static boolean standOnLinesOfTheirOwn(List<Cell> row) {
        return row.size() > 1 && row.stream().map(Cell::row).distinct().count() == row.size();
    }

    private static boolean isPlausible(Cell cell) {
        String text = cell.text().strip();
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int page = Integer.parseInt(text);
        return page > 0 && page * SHORT_PAGE <= cell.row() + 1 && cell.row() + 1 <= page * LONG_PAGE;
    }

    private static boolean addsUpWithABlank(Header header, List<Optional<BigDecimal>> values) {
        for (int at = 0; at <= values.size(); at++) {
            List<Optional<BigDecimal>> whole = new ArrayList<>(values);
            whole.add(at, Optional.empty());
            if (addsUp(header, whole)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each total is the sum of the columns of its group; one that is blank contradicts nothing. */
    private static boolean addsUp(Header header, List<Optional<BigDecimal>> values) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Column column = header.heads().get(i).column();
            String group = column.code().substring(0, column.code().lastIndexOf('.') + 1);
            if (column.role() == Role.TOTAL) {
                values.get(i).ifPresent(total -> totals.put(group, total));
            } else if (!column.equals(NamedCell.SUBTOTAL)) {
                sums.merge(group, values.get(i).orElse(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        return totals.entrySet().stream()
                .allMatch(total ->
                        sums.getOrDefault(total.getKey(), BigDecimal.ZERO).compareTo(total.getValue()) == 0);
    }
}
