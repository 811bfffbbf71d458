package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Finding;

/** The table of a form that has one row without a label: every row that may be it. */
final class NamelessTable {
    private final FormFiller.Reader reader;
    private final List<NamelessRow> rows = new ArrayList<>();

    /** The groups of the table that a grid prints as rows, which make one row together. */
    private final Map<Place, List<FilledCell>> turned = new LinkedHashMap<>();

    /** @param inPlace whether the tables that the form has above it were read before */
    record Place(String grid, boolean inPlace) {}

    /**
     * What is read of the table.
     *
     * @param cells several of one figure where rows dispute it
     * @param findings on rows that print something and are not read
     */
    record Read(List<FilledCell> cells, List<Finding> findings) {}

    NamelessTable(FormFiller.Reader reader) {
        this.reader = reader;
    }

    /**
     * @param row every cell of the row
     * @param filled those that are figures
     * @param name what stands before them
     */
    void row(List<Cell> row, List<FilledCell> filled, String name, boolean inPlace) {
        rows.add(new NamelessRow(filled, name, reader.hidden().hold(row), true, inPlace));
    }

    void turned(List<FilledCell> row, Place place) {
        turned.computeIfAbsent(place, any -> new ArrayList<>()).addAll(row);
    }

    /** Whether what is read depends on whose report it is. */
    boolean dependsOnWhose() {
        return NamelessRows.dependOnWhose(rows);
    }

    Read read() {
        List<NamelessRow> all = new ArrayList<>(rows);
        turned.forEach((place, row) -> all.add(new NamelessRow(row, "", areHidden(row), false, place.inPlace())));
        NamelessRows.Chosen chosen = NamelessRows.of(all, reader.whose());
        List<FilledCell> printed =
                chosen.rows().stream().flatMap(row -> row.cells().stream()).toList();
        return new Read(withoutGaps(printed), chosen.findings());
    }

    private boolean areHidden(List<FilledCell> row) {
        return reader.hidden().hold(row.stream().map(FilledCell::cell).toList());
    }

    /** Where one row has a number, a blank or a dash of another says nothing against it. */
    private static List<FilledCell> withoutGaps(List<FilledCell> printed) {
        List<FilledCell> read = new ArrayList<>(printed);
        read.removeIf(filled -> !NamelessRow.saysNumber(filled.cell()));
        Set<FigureCode> known = new TreeSet<>();
        read.forEach(filled -> known.add(filled.figure().code()));
        Stream.of(false, true)
                .flatMap(
                        blank -> printed.stream().filter(filled -> filled.cell().isBlank() == blank))
                .filter(filled -> known.add(filled.figure().code()))
                .forEach(read::add);
        return read;
    }
}
