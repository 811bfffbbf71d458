package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.Characters;
import org.gongkai.form.Forms;
import org.gongkai.form.LedgerWords;
import org.gongkai.form.PaperWords;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * Reads a ledger (台账): one row an agency, one column a figure, under a header of one to several merged rows.
 *
 * <p>A grid is a ledger where one column names agencies and several columns name figures.
 */
final class Ledger {
    /** The hint that a row's figures are not a whole year's, and the words that say so. */
    static final String PART_OF_THE_YEAR = "part_of_the_year";

    private static final LedgerWords WORDS = LedgerWords.standard();
    /** So many rows of the form in a header are no chance. */
    private static final int TOTALS = 4;

    private static final int LONGEST_NAME = 16;
    /** 2025年1月 and 2025年报送 say when a ledger was handed in. */
    private static final Pattern YEAR =
            Pattern.compile("(20\\d\\d)年(?!\\d{1,2}月(?!.{0,3}12月)|度?[初底末]?(?:报送|填报|上报|提交|呈报|上交))");

    private final Forms forms;
    private final Editions editions;
    private final ColumnLabels labels;
    private final Vocabulary vocabulary;
    private final PaperWords papers = PaperWords.standard();

    Ledger(Forms forms, Editions editions, Vocabulary vocabulary) {
        this.forms = forms;
        this.editions = editions;
        this.labels = new ColumnLabels(forms, vocabulary);
        this.vocabulary = vocabulary;
    }

    /** The forms of the ledger's rows; empty where the grid is none. */
    List<FilledForm> read(Grid grid) {
        List<List<Cell>> top =
                grid.rows().stream().limit(LedgerLayout.HEADER_ROWS).toList();
        if (top.stream().noneMatch(row -> row.size() > LedgerLayout.FIGURES)
                || top.stream().noneMatch(row -> row.stream().anyMatch(Ledger::namesAgencies))) {
            return List.of();
        }
        CellMap cells = new CellMap(grid.rows());
        return LedgerLayout.of(grid, cells, labels, WORDS)
                .map(layout -> forms(grid, cells, layout))
                .orElse(List.of());
    }

    /** Whether a row names agencies and rows of the form, but no column of theirs. */
    boolean listsTotals(Grid grid) {
        return grid.rows().stream()
                .limit(LedgerLayout.HEADER_ROWS)
                .anyMatch(row -> row.stream().anyMatch(Ledger::namesAgencies)
                        && row.stream().filter(this::namesRow).count() >= TOTALS);
    }

    private boolean namesRow(Cell cell) {
        return vocabulary.terms(cell.text()).stream().anyMatch(term -> term.is(Term.Kind.ROW));
    }

    private static boolean namesAgencies(Cell cell) {
        return cell.text().length() <= LONGEST_NAME && LedgerWords.isOneOf(cell.text(), WORDS.agency());
    }

    private List<FilledForm> forms(Grid grid, CellMap cells, LedgerLayout layout) {
        List<FilledForm> filled = new ArrayList<>();
        for (int row = layout.firstRow(); row < grid.rows().size(); row++) {
            int at = row;
            cells.at(row, layout.agency())
                    .filter(agency -> !agency.isBlank() && !LedgerWords.isOneOf(agency.text(), WORDS.totals()))
                    .flatMap(agency -> form(cells, layout, at, agency.text().strip()))
                    .ifPresent(filled::add);
        }
        return filled;
    }

    private Optional<FilledForm> form(CellMap cells, LedgerLayout layout, int row, String agency) {
        FormFiller filler = new FormFiller(forms, editions);
        layout.figures()
                .forEach((column, named) -> own(cells, row, column)
                        .ifPresent(cell -> filler.cell(new FilledCell(named.figure(), cell, named.header(), ""))));
        layout.unknown()
                .forEach((column, header) -> own(cells, row, column)
                        .filter(Ledger::hasFigure)
                        .ifPresent(cell -> filler.unread("column_not_in_form", header, List.of(cell), cell.address())));
        layout.region()
                .flatMap(column -> cells.at(row, column))
                .map(cell -> Characters.folded(cell.text()))
                .filter(code -> code.matches("\\d{6}|\\d{9}"))
                .ifPresent(code -> filler.hint("region", code));
        Optional<String> stated = statedYear(cells, layout, row);
        String titled = title(agency, year(layout, stated, filler));
        filler.hint("row", titled);
        partOfTheYear(cells, layout, row, stated).ifPresent(part -> filler.hint(PART_OF_THE_YEAR, part));
        filler.words(List.of(titled));
        layout.place()
                .flatMap(column -> cells.at(row, column))
                .filter(place -> !place.isBlank())
                .ifPresent(place -> filler.words(List.of(title(place.text().strip(), ""))));
        filler.words(layout.titles());
        FilledForm form = filler.filled();
        return form.cells().stream().anyMatch(cell -> hasFigure(cell.cell())) ? Optional.of(form) : Optional.empty();
    }

    /** The cell of a row and a column that belongs to no other row or column. */
    private static Optional<Cell> own(CellMap cells, int row, int column) {
        return cells.at(row, column).filter(cell -> cell.row() == row && cell.rowSpan() == 1 && cell.columnSpan() == 1);
    }

    private static boolean hasFigure(Cell cell) {
        return !cell.isBlank() && PrintedValue.isValue(cell.text());
    }

    /** The row's own words, put as the title of the report that it is. */
    private static String title(String agency, String year) {
        return agency + year + (year.isEmpty() ? "" : "年") + "政府信息公开工作年度报告";
    }

    private static Optional<String> statedYear(CellMap cells, LedgerLayout layout, int row) {
        return layout.year()
                .flatMap(column -> cells.at(row, column))
                .map(cell -> Characters.folded(cell.text()))
                .filter(year -> !year.isBlank());
    }

    /** The year that the row states; where it states none, that of the ledger's title before that of its sheet. */
    private static String year(LedgerLayout layout, Optional<String> stated, FormFiller filler) {
        String sheet = layout.titles().get(0);
        if (stated.isPresent()) {
            String digits = stated.get().replaceAll("\\D", "");
            if (!digits.matches("20\\d\\d")) {
                filler.hint("year_printed", stated.get().strip());
                return "";
            }
            return digits;
        }
        Optional<String> titled = year(layout.titles().stream().skip(1));
        titled.ifPresent(year -> filler.hint("sheet", sheet));
        return titled.or(() -> year(Stream.of(sheet))).orElse("");
    }

    private static Optional<String> year(Stream<String> titles) {
        return titles.flatMap(title -> YEAR.matcher(Characters.folded(title)).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    /** What says that the figures of a row are not a whole year's: its year, a column beside it, the ledger's title. */
    private Optional<String> partOfTheYear(CellMap cells, LedgerLayout layout, int row, Optional<String> year) {
        Stream<String> beside = layout.unknown().keySet().stream()
                .flatMap(column -> cells.at(row, column).stream())
                .map(Cell::text);
        return Stream.concat(year.stream(), beside)
                .filter(papers::isSpanWithinAYear)
                .findFirst()
                .or(() -> layout.titles().stream()
                        .filter(papers::isOfSpanWithinAYear)
                        .findFirst());
    }
}
