package org.gongkai.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines of a text have rows of one table before and after them: their figures are those of rows without label. */
final class AmidRows {
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    private AmidRows(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Labelled row) {
                int at = i;
                row.meanings().forEach(term -> {
                    first.putIfAbsent(term.table(), at);
                    last.put(term.table(), at);
                });
            }
        }
    }

    static AmidRows of(List<Line> lines) {
        return new AmidRows(lines);
    }

    boolean stands(int line) {
        return first.entrySet().stream()
                .anyMatch(table -> table.getValue() < line && last.getOrDefault(table.getKey(), line) > line);
    }
}
