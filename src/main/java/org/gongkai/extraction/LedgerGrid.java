package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.document.Cell;
import org.gongkai.document.Grid;
import org.gongkai.form.LedgerWords;
import org.gongkai.form.Meaning;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** A grid in which ledgers are looked for: what its rows are. */
final class LedgerGrid {
    static final LedgerWords WORDS = LedgerWords.standard();

    /** So many figures in a row below the header are a body's, whether or not it is named. */
    private static final int NUMBERS = 4;

    /** So many rows at most has a header from the one that names the bodies. */
    private static final int HEADER_ROWS = 8;

    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_MARK = 2;
    private static final int SHORTEST_MARK = 3;

    private final Grid grid;

    /** Laid out when first asked for: most grids have no word that names bodies. */
    private Optional<CellMap> cells = Optional.empty();

    private final Vocabulary vocabulary;

    LedgerGrid(Grid grid, Vocabulary vocabulary) {
        this.grid = grid;
        this.vocabulary = vocabulary;
    }

    CellMap cells() {
        CellMap laidOut = cells.orElseGet(() -> new CellMap(grid.rows()));
        cells = Optional.of(laidOut);
        return laidOut;
    }

    String name() {
        return grid.address().value();
    }

    int end() {
        return grid.rows().size();
    }

    List<Cell> printed(int row) {
        return Line.printed(grid.rows().get(row));
    }

    /** The column that names bodies, where the row is one of a ledger's header. */
    Optional<Integer> bodies(int row) {
        return printed(row).stream()
                .filter(LedgerGrid::namesBodies)
                .map(Cell::column)
                .findFirst()
                .filter(column -> numbers(row) == 0);
    }

    /** What follows a colon is what a cell says of its own sheet: 填报单位：… or 单位：万元. */
    static boolean namesBodies(Cell cell) {
        String text = cell.text().strip();
        return text.length() <= LONGEST_NAME
                && !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.indexOf('：') < 0
                && text.indexOf(':') < 0
                && LedgerWords.isOneOf(text, WORDS.agency());
    }

    /** How many cells of a row are numbers. */
    int numbers(int row) {
        return (int) printed(row).stream().filter(LedgerGrid::isNumber).count();
    }

    static boolean isNumber(Cell cell) {
        return cell.text().codePoints().anyMatch(Character::isDigit) && PrintedValue.isValue(cell.text());
    }

    /** How many cells of a row name something of the form. */
    int terms(int row) {
        return (int)
                printed(row).stream().filter(cell -> !meaning(cell).isNone()).count();
    }

    /** Whether a cell of the row names a column of the form and no row of it. */
    boolean namesColumns(int row) {
        return printed(row).stream()
                .map(this::meaning)
                .anyMatch(meaning -> meaning.is(Term.Kind.COLUMN) && !meaning.is(Term.Kind.ROW));
    }

    Meaning meaning(Cell cell) {
        return vocabulary.meaning(cell.text());
    }

    /**
     * The first row below a header, where somebody is named or several cells are figures.
     *
     * @param names the row of the header that names the bodies
     * @param column the one they stand in
     */
    int firstBelow(int names, int column) {
        for (int row = names + 1; row < end(); row++) {
            boolean figures = numbers(row) >= NUMBERS;
            if (!numbersColumns(row, column)
                    && (figures || row - names > HEADER_ROWS || namesSomebody(names, row, column))) {
                return row;
            }
        }
        return end();
    }

    private boolean namesSomebody(int names, int row, int column) {
        return cells().at(row, column)
                        .filter(cell -> !cells().isNothingElse(names, row, column) && !namesBodies(cell))
                        .isPresent()
                && terms(row) < 2;
    }

    /**
     * Whether a row merely numbers the columns; beside the numbers stands no more than 甲 or 栏次.
     *
     * @param bodies the column that names bodies
     */
    boolean numbersColumns(int row, int bodies) {
        boolean named = cells().at(row, bodies)
                .filter(cell -> cell.text().strip().length() > LONGEST_MARK && !isNumber(cell))
                .isPresent();
        List<String> values = printed(row).stream()
                .filter(LedgerGrid::isNumber)
                .map(cell -> cell.text().strip())
                .toList();
        return !named && values.size() >= NUMBERS && countUp(values);
    }

    private static boolean countUp(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i).matches("\\d{1,4}")
                    || !values.get(i - 1).matches("\\d{1,4}")
                    || Integer.parseInt(values.get(i)) != Integer.parseInt(values.get(i - 1)) + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether something of the form other than a row of its begins here: a heading, a mark, its columns. */
    boolean beginsForm(int row) {
        List<Cell> printed = printed(row);
        if (printed.isEmpty() || numbers(row) > 0) {
            return false;
        }
        Cell first = printed.get(0);
        Meaning meaning = meaning(first);
        boolean form = meaning.is(Term.Kind.HEADING) || meaning.is(Term.Kind.MARK) || meaning.is(Term.Kind.COLUMN);
        return form && first.text().strip().length() >= SHORTEST_MARK && !isSum(row);
    }

    /** Whether a row says before its figures that it adds up others. */
    boolean isSum(int row) {
        for (Cell cell : printed(row)) {
            if (isNumber(cell)) {
                return false;
            }
            if (LedgerWords.isOneOf(cell.text(), WORDS.totals())) {
                return true;
            }
        }
        return false;
    }

    /** Of the rows above the names of bodies, those that name something of the form; and all from there. */
    List<Integer> header(int from, int names, int first) {
        List<Integer> header = new ArrayList<>();
        for (int row = from; row < first; row++) {
            if (row >= names || terms(row) > 0) {
                header.add(row);
            }
        }
        return header;
    }

    /** The printed cells above each other in a column of a header, each once. */
    List<Cell> stack(int column, List<Integer> header) {
        List<Cell> stack = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int row = header.get(i);
            Optional<Cell> printed = cells().at(row, column).filter(cell -> !cell.isBlank());
            printed.or(() -> fromTheLeft(row, column, header))
                    .filter(cell -> !stack.contains(cell))
                    .ifPresent(stack::add);
        }
        return stack;
    }

    /** The printed cells above each other in a column, from one row up to another, each once. */
    List<Cell> above(int column, int from, int end) {
        return IntStream.range(from, end)
                .mapToObj(row -> cells().at(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> !cell.isBlank())
                .distinct()
                .toList();
    }

    /** A name that stands over its first column only and means those after it too, up to the next name. */
    private Optional<Cell> fromTheLeft(int row, int column, List<Integer> header) {
        boolean below = header.stream()
                .filter(lower -> lower > row)
                .anyMatch(lower -> cells().at(lower, column)
                        .filter(cell -> !cell.isBlank())
                        .isPresent());
        if (!below) {
            return Optional.empty();
        }
        Optional<Cell> left =
                printed(row).stream().filter(cell -> cell.column() < column).reduce((one, next) -> next);
        return left.filter(cell -> cell.columnSpan() == 1 && cell.rowSpan() == 1)
                .filter(cell -> meaning(cell).is(Term.Kind.ROW) || meaning(cell).is(Term.Kind.COLUMN_GROUP));
    }

    boolean isNamed(List<Cell> stack, Set<String> words) {
        return stack.stream().anyMatch(cell -> LedgerWords.isOneOf(cell.text(), words));
    }
}
