package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.document.Cell;

/** Flattened text: rows are known by their labels only. */
final class TextReading {
    private final FormFiller filler;
    private final HeaderMatcher headers;

    /** A row of blank cells below a header, which counts where no row has values. */
    private List<Cell> blank = List.of();

    TextReading(FormFiller filler, HeaderMatcher headers) {
        this.filler = filler;
        this.headers = headers;
    }

    void read(List<Line> lines) {
        Padding padding = Padding.of(lines, Set.of());
        Padding filled = Padding.ofFilled(lines, Set.of());
        AmidRows amid = AmidRows.of(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line instanceof Line.Head head) {
                List<Header> found = headers.match(head.cells(), "", false);
                HeadersInForce inForce = filler.headers();
                inForce.name(headers.named(head.cells()));
                inForce.unset(found.isEmpty() ? headers.rearranged(head.cells()) : Set.of());
                inForce.set(found);
            } else if (line instanceof Line.Labelled labelled) {
                boolean kept =
                        labelled.endsOnOneLine(labelled.values()) || (padding.isKept(labelled) && padding.areAllKept());
                boolean keptBeforeFillers = filled.isKept(labelled) && filled.areAllKept();
                filler.labelled(
                        labelled,
                        "",
                        (header, values) -> ValueRow.ofText(header, values, kept)
                                .or(() -> ValueRow.ofText(header, Padding.withoutFillers(values), keptBeforeFillers))
                                .or(() -> ValueRow.ofText(
                                        header, labelled.certain(), labelled.endsOnOneLine(labelled.certain()))));
            } else if (line instanceof Line.Loose loose && isBlank(loose)) {
                blank = blank.isEmpty() ? loose.cells() : blank;
            } else if (line instanceof Line.Loose loose
                    && !filler.unlabelled(
                            loose.cells(),
                            (header, values) -> ValueRow.ofText(header, values, padding.isKept(loose)))) {
                filler.unlabelledUnread(loose.cells());
                if (amid.stands(i)) {
                    filler.unlabelledAmidRows(loose.cells());
                }
            }
        }
        filler.unlabelled(
                blank, (header, values) -> values.size() == header.width() ? Optional.of(values) : Optional.empty());
    }

    private static boolean isBlank(Line.Loose line) {
        return line.cells().stream().allMatch(Cell::isBlank);
    }
}
