package org.gongkai.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.document.Cell;
import org.gongkai.form.Vocabulary;

/** Flattened text: rows are known by their labels only. */
final class TextReading {
    private final FormFiller filler;
    private final HeaderMatcher headers;
    private final Vocabulary vocabulary;

    /** A row of blank cells below a header, which counts where no row has values. */
    private List<Cell> blank = List.of();

    TextReading(FormFiller filler, HeaderMatcher headers, Vocabulary vocabulary) {
        this.filler = filler;
        this.headers = headers;
        this.vocabulary = vocabulary;
    }

    void read(List<Line> lines) {
        Padding padding = Padding.of(lines, Set.of());
        Padding filled = Padding.ofFilled(lines, Set.of());
        AmidRows amid = AmidRows.of(lines);
        ValuesFirst first = new ValuesFirst(lines, vocabulary);
        Set<String> shifted = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            first.table(i, filler.headers()).ifPresent(shifted::add);
            filler.unsettled(shifted);
            if (line instanceof Line.Head head) {
                HeaderReading reading = headers.read(head.cells(), false);
                HeadersInForce inForce = filler.headers();
                inForce.name(reading.named());
                inForce.unset(reading.rearranged());
                filler.unsettled(reading.byHeight());
                inForce.set(reading.headers(head.cells(), ""));
            } else if (line instanceof Line.Labelled labelled) {
                labelled(labelled, padding, filled);
            } else if (line instanceof Line.Loose loose && loose.isBlank()) {
                blank = blank.isEmpty() ? loose.cells() : blank;
            } else if (line instanceof Line.Loose loose
                    && !filler.unlabelled(
                            loose.cells(),
                            "",
                            (header, values) -> ValueRow.ofText(header, values, padding.isKept(loose)))) {
                filler.unlabelledUnread(loose.cells(), "");
                if (amid.stands(i)) {
                    filler.unlabelledAmidRows(loose.cells());
                }
            }
        }
        filler.unlabelled(
                blank,
                "",
                (header, values) -> values.size() == header.width() ? Optional.of(values) : Optional.empty());
    }

    private void labelled(Line.Labelled row, Padding padding, Padding filled) {
        boolean begun = !startsBlank(row) || padding.startsRightBehind(row);
        boolean kept = begun && (row.endsOnOneLine(row.values()) || (padding.isKept(row) && padding.areAllKept()));
        boolean keptBeforeFillers = begun && filled.isKept(row) && filled.areAllKept();
        boolean certain = begun && row.endsOnOneLine(row.certain());
        filler.labelled(
                row,
                "",
                (header, values) -> ValueRow.ofText(header, values, kept)
                        .or(() -> ValueRow.ofText(header, Padding.withoutFillers(values), keptBeforeFillers))
                        .or(() -> ValueRow.ofText(header, row.certain(), certain)));
    }

    private static boolean startsBlank(Line.Labelled row) {
        return !row.values().isEmpty() && row.values().get(0).isBlank();
    }
}
