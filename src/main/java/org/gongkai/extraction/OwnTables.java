package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.extraction.Whose.Naming;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/** The tables of a document without those that a caption right above gives to another year or to more than the body. */
final class OwnTables {
    private static final int LONGEST = 20;
    private static final String REASON = "表上方写明不是本单位本年度的 / a caption gives the table to another year or scope";

    private static final String OWN = "本单位本年度的数字 / the figure of this body and year";

    private final Document document;

    private final List<Captioned> others;

    /** A table and the short paragraph right above it. */
    private record Captioned(Grid grid, String caption) {}

    OwnTables(Document document, Whose whose) {
        this.document = document;
        List<Captioned> tables = captioned(document);
        boolean own = tables.stream().anyMatch(table -> whose.yearOrScope(table.caption()) == Naming.OWN);
        this.others = tables.stream()
                .filter(table ->
                        whose.yearOrScope(table.caption()) == Naming.ANOTHERS && (own || Whose.isYear(table.caption())))
                .toList();
    }

    /** Whether a caption names a year or a scope, so that it matters whose report it is. */
    static boolean areCaptioned(Document document) {
        return captioned(document).stream()
                .map(Captioned::caption)
                .anyMatch(caption -> Whose.isYear(caption) || Whose.isWider(caption));
    }

    private static List<Captioned> captioned(Document document) {
        List<Captioned> tables = new ArrayList<>();
        String above = "";
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                if (!above.isEmpty() && above.length() <= LONGEST) {
                    tables.add(new Captioned(grid, above));
                }
                above = "";
            } else if (block instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
                above = paragraph.text().strip();
            }
        }
        return tables;
    }

    Document document() {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.removeIf(block -> others.stream().anyMatch(other -> other.grid() == block));
        return document.with(blocks);
    }

    List<Finding> findings() {
        return others.stream()
                .map(other -> new Finding(
                        "form_not_read",
                        Severity.WARNING,
                        Optional.empty(),
                        REASON,
                        other.caption(),
                        other.grid().address()))
                .toList();
    }

    /** A form that only the tables of others would fill: their figures are printed, but it is open whose they are. */
    FilledForm doubted(FilledForm form) {
        Set<FigureCode> doubtful = form.cells().stream()
                .filter(filled -> others.stream()
                        .anyMatch(other -> other.grid().rows().stream().anyMatch(row -> row.contains(filled.cell()))))
                .map(filled -> filled.figure().code())
                .collect(Collectors.toSet());
        return form.disputing(doubtful, OWN, form.findings());
    }
}
