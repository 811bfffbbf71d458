package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.LedgerWords;
import org.gongkai.form.Vocabulary;

/**
 * Reads a ledger (台账): one row an agency, one column a figure, under a header of one to several merged rows.
 *
 * <p>A grid is a ledger where one column names agencies and at least {@value #FIGURES} columns name figures.
 */
final class Ledger {
    private static final int FIGURES = 8;
    private static final int HEADER_ROWS = 12;
    private static final int LONGEST_NAME = 16;
    private static final LedgerWords WORDS = LedgerWords.standard();

    private final Forms forms;
    private final Editions editions;
    private final ColumnLabels labels;

    Ledger(Forms forms, Editions editions, Vocabulary vocabulary) {
        this.forms = forms;
        this.editions = editions;
        this.labels = new ColumnLabels(forms, vocabulary);
    }

    /** What the columns of a ledger hold. */
    private record Layout(
            int firstRow, int agency, Optional<Integer> year, Map<Integer, Figures> figures, List<String> titles) {}

    /** A figure's column with the words of its header. */
    private record Figures(FigureDefinition figure, String header) {}

    /** The forms of the ledger's rows; empty where the grid is none. */
    List<FilledForm> read(Grid grid) {
        List<List<Cell>> top = grid.rows().stream().limit(HEADER_ROWS).toList();
        if (top.stream().noneMatch(row -> row.size() > FIGURES)
                || top.stream().noneMatch(row -> row.stream().anyMatch(Ledger::namesAgencies))) {
            return List.of();
        }
        CellMap cells = new CellMap(grid.rows());
        return layout(grid, cells).map(layout -> forms(grid, cells, layout)).orElse(List.of());
    }

    private static boolean namesAgencies(Cell cell) {
        return cell.text().length() <= LONGEST_NAME && LedgerWords.isOneOf(cell.text(), WORDS.agency());
    }

    private Optional<Layout> layout(Grid grid, CellMap cells) {
        int first = firstFigures(grid);
        Map<Integer, Figures> figures = new TreeMap<>();
        Optional<Integer> agency = Optional.empty();
        Optional<Integer> year = Optional.empty();
        int width = grid.rows().stream()
                .limit(first)
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
        for (int column = 0; column < width; column++) {
            List<Cell> stack = cells.stack(column, first);
            if (agency.isEmpty() && isNamed(stack, WORDS.agency())) {
                agency = Optional.of(column);
            } else if (year.isEmpty() && isNamed(stack, WORDS.year())) {
                year = Optional.of(column);
            } else {
                List<String> texts = stack.stream().map(Cell::text).toList();
                int at = column;
                labels.figure(texts).ifPresent(figure -> figures.put(at, new Figures(figure, String.join(" ", texts))));
            }
        }
        Optional<Integer> years = year;
        return figures.size() < FIGURES
                ? Optional.empty()
                : agency.map(column -> new Layout(first, column, years, once(figures), titles(grid, first, width)));
    }

    /** The first row in which most cells are values and that does not merely number the columns. */
    private static int firstFigures(Grid grid) {
        List<List<Cell>> rows = grid.rows();
        for (int row = 1; row < Math.min(rows.size(), HEADER_ROWS); row++) {
            List<String> values = rows.get(row).stream()
                    .map(cell -> cell.text().strip())
                    .filter(text -> text.codePoints().anyMatch(Character::isDigit) && PrintedValue.isValue(text))
                    .toList();
            if (values.size() >= FIGURES / 2 && !countsUp(values)) {
                return row;
            }
        }
        return rows.size();
    }

    private static boolean countsUp(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i).matches("\\d{1,4}")
                    || !values.get(i - 1).matches("\\d{1,4}")
                    || Integer.parseInt(values.get(i)) != Integer.parseInt(values.get(i - 1)) + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(List<Cell> stack, Set<String> words) {
        return stack.stream().anyMatch(cell -> LedgerWords.isOneOf(cell.text(), words));
    }

    /** A figure that two columns claim is nobody's. */
    private static Map<Integer, Figures> once(Map<Integer, Figures> figures) {
        Map<Integer, Figures> once = new LinkedHashMap<>();
        figures.forEach((column, figure) -> {
            long claims = figures.values().stream()
                    .filter(other ->
                            other.figure().code().equals(figure.figure().code()))
                    .count();
            if (claims == 1) {
                once.put(column, figure);
            }
        });
        return once;
    }

    /** Texts that span the header say what the whole ledger is about. */
    private static List<String> titles(Grid grid, int first, int width) {
        List<String> titles = new ArrayList<>();
        titles.add(grid.address().value());
        grid.rows().stream()
                .limit(first)
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank() && (cell.columnSpan() * 2 > width || cell.row() == 0))
                .forEach(cell -> titles.add(cell.text().strip()));
        return titles;
    }

    private List<FilledForm> forms(Grid grid, CellMap cells, Layout layout) {
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

    private Optional<FilledForm> form(CellMap cells, Layout layout, int row, String agency) {
        FormFiller filler = new FormFiller(forms, editions);
        layout.figures()
                .forEach((column, figures) -> cells.at(row, column)
                        .filter(cell -> cell.row() == row && cell.rowSpan() == 1 && cell.columnSpan() == 1)
                        .ifPresent(cell -> filler.cell(new FilledCell(figures.figure(), cell, figures.header()))));
        String year = layout.year()
                .flatMap(column -> cells.at(row, column))
                .map(cell -> cell.text().strip())
                .orElse("");
        filler.words(List.of(title(agency, year, layout.titles())));
        filler.words(layout.titles());
        FilledForm form = filler.filled();
        return form.cells().stream()
                        .anyMatch(cell -> PrintedValue.isValue(cell.cell().text())
                                && !cell.cell().isBlank())
                ? Optional.of(form)
                : Optional.empty();
    }

    /** The row's own words, put as the title of the report that it is. */
    private static String title(String agency, String year, List<String> titles) {
        String stated = year.isEmpty() ? year(titles) : year.replaceAll("\\D", "");
        return agency + stated + (stated.isEmpty() ? "" : "年") + "政府信息公开工作年度报告";
    }

    private static String year(List<String> titles) {
        return titles.stream()
                .flatMap(title -> java.util.regex.Pattern.compile("(20\\d\\d)年")
                        .matcher(org.gongkai.form.Characters.folded(title))
                        .results()
                        .map(result -> result.group(1)))
                .findFirst()
                .orElse("");
    }
}
