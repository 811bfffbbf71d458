package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.ReportTitle;
import org.gongkai.document.Block;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.SourceAddress;

/** Finds the lines that are titles of reports, among the paragraphs of a document and the rows of its tables. */
final class Titles {
    private static final int LONGEST_END = 20;

    /** A line of the document: a paragraph, or a row of a table with text in one cell only. */
    private record TextLine(Place place, String text, SourceAddress address) {
        private static TextLine none(Place place, Block block) {
            return new TextLine(place, "", block.address());
        }
    }

    /**
     * Where a line stands.
     *
     * @param block counted from 0
     * @param row of a table, counted from 0; 0 for a paragraph
     */
    record Place(int block, int row) {}

    /** A title and where it stands. */
    record Found(ReportTitle title, Place place, SourceAddress address) {
        /** Its first line, with what a title below it says besides. */
        Found and(ReportTitle below) {
            return new Found(title.and(below), place, address);
        }
    }

    private final Document document;
    private final List<TextLine> lines = new ArrayList<>();

    private Titles(Document document) {
        this.document = document;
    }

    static List<Found> in(Document document) {
        Titles titles = new Titles(document);
        for (int block = 0; block < document.blocks().size(); block++) {
            Allowance.check();
            titles.read(block, document.blocks().get(block));
        }
        return titles.found();
    }

    private void read(int at, Block block) {
        if (block instanceof Grid grid) {
            rows(at, grid);
        } else if (block instanceof Paragraph paragraph
                && !paragraph.text().isBlank()
                && !Navigation.leadsElsewhere(paragraph, document.title())) {
            lines.add(new TextLine(new Place(at, 0), paragraph.text(), paragraph.address()));
        }
    }

    private void rows(int at, Grid grid) {
        // the name of a sheet stands above it; what other tables are called by names nobody
        lines.add(new TextLine(new Place(at, 0), grid.address().value(), grid.address()));
        for (int row = 0; row < grid.rows().size(); row++) {
            lines.add(line(new Place(at, row), grid.rows().get(row), grid));
        }
        lines.add(TextLine.none(new Place(at, grid.rows().size()), grid));
    }

    private static TextLine line(Place place, List<Cell> row, Grid grid) {
        Optional<Cell> only = Optional.empty();
        for (Cell cell : row) {
            if (!cell.isBlank()) {
                if (only.isPresent()) {
                    return TextLine.none(place, grid);
                }
                only = Optional.of(cell);
            }
        }
        return only.map(cell -> new TextLine(place, cell.text(), cell.address()))
                .orElseGet(() -> TextLine.none(place, grid));
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Optional<ReportTitle> alone = ReportTitle.of(text(at));
            Optional<ReportTitle> broken = alone.isPresent() ? Optional.empty() : broken(at);
            if (alone.isPresent() || broken.isPresent()) {
                int end = alone.isPresent() ? at : at + 1;
                found.add(withName(alone.or(() -> broken).orElseThrow(), at, end));
                at = end;
            }
        }
        return found;
    }

    /** The title that a line and the next are together, of which neither names body or year alone. */
    private Optional<ReportTitle> broken(int at) {
        String end = text(at + 1).strip();
        return text(at).isEmpty()
                        || end.isEmpty()
                        || end.length() > LONGEST_END
                        || ReportTitle.of(end).filter(title -> !title.isBare()).isPresent()
                ? Optional.empty()
                : ReportTitle.of(text(at).strip() + end);
    }

    /** Where it names no body: the line above may, or what is stated right below. */
    private Found withName(ReportTitle title, int from, int to) {
        ReportTitle above = title.name().isPresent() ? title : title.by(text(from - 1));
        int first = above.equals(title) ? from : from - 1;
        ReportTitle named = above.name().isPresent() ? above : above.statedBy(text(to + 1));
        return new Found(named, lines.get(first).place(), lines.get(first).address());
    }

    private String text(int line) {
        return line < 0 || line >= lines.size() ? "" : lines.get(line).text();
    }
}
