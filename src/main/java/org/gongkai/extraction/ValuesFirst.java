package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * Tells text in which the values of each row stand before its label, so that every label would take the values of the next
 * row: a whole row of values comes right below the header, and a label of the table is left without any.
 */
final class ValuesFirst {
    private final List<Line> lines;
    private final Vocabulary vocabulary;

    ValuesFirst(List<Line> lines, Vocabulary vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
    }

    /** The table of which the first row of values stands at a place. */
    Optional<String> table(int at, HeadersInForce headers) {
        boolean between = at > 0
                && at + 1 < lines.size()
                && lines.get(at - 1) instanceof Line.Head
                && lines.get(at) instanceof Line.Loose
                && lines.get(at + 1) instanceof Line.Labelled;
        if (!between) {
            return Optional.empty();
        }
        Line.Labelled row = (Line.Labelled) lines.get(at + 1);
        int values = Line.printed(((Line.Loose) lines.get(at)).cells()).size();
        boolean behind = !row.values().isEmpty()
                && row.values().get(0).row() != row.label().row();
        return headers.of(row.meanings()).stream()
                .filter(header -> behind && values >= FormFiller.FIGURES && values == header.width())
                .map(Header::table)
                .filter(table -> isLeftWithout(table, at))
                .findFirst();
    }

    /** Whether a label of the table stands among other words, as one without values does. */
    private boolean isLeftWithout(String table, int from) {
        List<Meaning> words = new ArrayList<>();
        for (Line line : lines.subList(from, lines.size())) {
            if (line instanceof Line.Head head) {
                head.cells().forEach(cell -> words.add(vocabulary.meaning(cell.text())));
            }
        }
        return words.stream()
                .anyMatch(meaning -> !meaning.isNone()
                        && !meaning.isOtherThan(Term.Kind.ROW)
                        && meaning.rows().stream().anyMatch(row -> row.table().equals(table)));
    }
}
