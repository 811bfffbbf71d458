package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.Cell;

/** Each row of a text with its odd cells where the other rows show that they are its own; what is not is nobody's. */
final class DoubtfulRows {
    private DoubtfulRows() {}

    /** @param doubtful by its place among the lines, a row without what may be no cell of it */
    static List<Line> settled(List<Line> lines, Map<Integer, Line> doubtful) {
        Padding padding = Padding.of(lines, doubtful.keySet());
        Padding filled = Padding.ofFilled(lines, doubtful.keySet());
        List<Line> settled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line whole = lines.get(i);
            Line certain = doubtful.get(i);
            if (certain == null || padding.isKept(whole) || filled.isKept(whole)) {
                settled.add(whole);
            } else {
                settled.add(certain);
                rest(whole, certain).ifPresent(settled::add);
            }
        }
        return settled;
    }

    /** The values behind a row's own, which may be those of a row whose label is not of the form. */
    private static Optional<Line> rest(Line whole, Line certain) {
        if (!(whole instanceof Line.Labelled row) || !(certain instanceof Line.Labelled own)) {
            return Optional.empty();
        }
        List<Cell> values = row
                .values()
                .subList(own.values().size(), row.values().size())
                .stream()
                .dropWhile(cell -> cell.isBlank() || !PrintedValue.isValue(cell.text()))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Line.Loose(values));
    }
}
