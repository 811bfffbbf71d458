package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** By their captions. */
    private final Map<Grid, String> others = new LinkedHashMap<>();

    OwnTables(Document document, Whose whose) {
        this.document = document;
        Map<Grid, String> captions = captions(document);
        boolean own = captions.values().stream().anyMatch(caption -> whose.yearOrScope(caption) == Naming.OWN);
        captions.forEach((grid, caption) -> {
            if (whose.yearOrScope(caption) == Naming.ANOTHERS && (own || Whose.isYear(caption))) {
                others.put(grid, caption);
            }
        });
    }

    /** Whether a caption names a year or a scope, so that it matters whose report it is. */
    static boolean areCaptioned(Document document) {
        return captions(document).values().stream()
                .anyMatch(caption -> Whose.isYear(caption) || Whose.isWider(caption));
    }

    private static Map<Grid, String> captions(Document document) {
        Map<Grid, String> captions = new LinkedHashMap<>();
        String above = "";
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                if (!above.isEmpty() && above.length() <= LONGEST) {
                    captions.put(grid, above);
                }
                above = "";
            } else if (block instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
                above = paragraph.text().strip();
            }
        }
        return captions;
    }

    Document document() {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.removeIf(block -> block instanceof Grid grid && others.containsKey(grid));
        return document.with(blocks);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        others.forEach((grid, caption) -> findings.add(
                new Finding("form_not_read", Severity.WARNING, Optional.empty(), REASON, caption, grid.address())));
        return findings;
    }

    /** A form that only the tables of others would fill: their figures are printed, but it is open whose they are. */
    FilledForm doubted(FilledForm form) {
        Set<FigureCode> doubtful = form.cells().stream()
                .filter(filled -> others.keySet().stream()
                        .anyMatch(grid -> grid.rows().stream().anyMatch(row -> row.contains(filled.cell()))))
                .map(filled -> filled.figure().code())
                .collect(Collectors.toSet());
        return form.disputing(doubtful, OWN, form.findings());
    }
}
