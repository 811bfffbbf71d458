package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.document.Cell;
import org.gongkai.form.Characters;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;

/**
 * What the columns of a ledger hold.
 *
 * @param header its rows
 * @param firstRow the first row below the header
 * @param agency the column that names who reports
 * @param place the column that names the county or city of who reports
 * @param figures from left to right
 * @param unknown the headers of columns that hold something else, or a figure that another column claims too
 * @param passed the columns that are no figures by what they are called
 * @param titles texts that say what the whole ledger is about, the name of its sheet first
 */
record LedgerLayout(
        List<Integer> header,
        int firstRow,
        int agency,
        Optional<Integer> year,
        Optional<Integer> region,
        Optional<Integer> place,
        List<Column> figures,
        Map<Integer, String> unknown,
        Set<Integer> passed,
        List<String> titles) {

    /** So many columns must name figures. */
    static final int FIGURES = 8;

    /** 2025年1月 and 2025年报送 say when a ledger was handed in. */
    private static final Pattern YEAR =
            Pattern.compile("(20\\d\\d)年(?!\\d{1,2}月(?!.{0,3}12月)|度?[初底末]?(?:报送|填报|上报|提交|呈报|上交))");

    /** A column of figures and the words of its header. */
    record Column(int place, FigureDefinition figure, String header) {}

    /**
     * The layout below a header; empty where it is no ledger's. A title or caption above it names no figure, but may state
     * the unit of those below.
     *
     * @param from the first row that can be the header's or its title
     * @param names the row of the header that names the bodies
     * @param agency the column they stand in
     */
    static Optional<LedgerLayout> of(LedgerGrid grid, int from, int names, int agency, ColumnLabels labels) {
        int first = grid.firstBelow(names, agency);
        List<Integer> header = grid.header(from, names, first);
        List<List<Cell>> stacks = IntStream.range(0, width(grid, header))
                .mapToObj(column -> grid.stack(column, header))
                .toList();
        Optional<Integer> year = column(grid, stacks, LedgerGrid.WORDS.year());
        Optional<Integer> region = column(grid, stacks, LedgerGrid.WORDS.region());
        Optional<Integer> place = column(grid, stacks, LedgerGrid.WORDS.place());
        Set<Integer> passed = new HashSet<>(Set.of(agency));
        Stream.of(year, region, place).forEach(column -> column.ifPresent(passed::add));
        List<Optional<FigureDefinition>> named =
                labels.figures(stacks.stream().map(LedgerLayout::texts).toList());
        List<Column> figures = new ArrayList<>();
        Map<Integer, String> unknown = new TreeMap<>();
        for (int column = 0; column < stacks.size(); column++) {
            if (passed.contains(column) || grid.isNamed(stacks.get(column), LedgerGrid.WORDS.other())) {
                passed.add(column);
                continue;
            }
            String text = String.join(" ", texts(grid.above(column, from, first)));
            Optional<FigureDefinition> figure = named.get(column);
            int at = column;
            figure.ifPresent(found -> figures.add(new Column(at, found, text)));
            if (figure.isEmpty()) {
                unknown.put(column, text);
            }
        }
        setAsideRivals(figures, unknown);
        return figures.size() < FIGURES
                ? Optional.empty()
                : Optional.of(new LedgerLayout(
                        header,
                        first,
                        agency,
                        year,
                        region,
                        place,
                        figures,
                        unknown,
                        passed,
                        titles(grid, from, first, header)));
    }

    private static List<String> texts(List<Cell> stack) {
        return stack.stream().map(Cell::text).toList();
    }

    private static int width(LedgerGrid grid, List<Integer> header) {
        return header.stream()
                .flatMap(row -> grid.printed(row).stream())
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    private static Optional<Integer> column(LedgerGrid grid, List<List<Cell>> stacks, Set<String> words) {
        for (int column = 0; column < stacks.size(); column++) {
            if (grid.isNamed(stacks.get(column), words)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** A figure that two columns claim is nobody's. */
    private static void setAsideRivals(List<Column> figures, Map<Integer, String> unknown) {
        Map<FigureCode, Long> claims = figures.stream()
                .collect(Collectors.groupingBy(column -> column.figure().code(), Collectors.counting()));
        figures.removeIf(column -> {
            boolean rival = claims.getOrDefault(column.figure().code(), 1L) > 1;
            if (rival) {
                unknown.put(column.place(), column.header());
            }
            return rival;
        });
    }

    private static List<String> titles(LedgerGrid grid, int from, int first, List<Integer> header) {
        List<String> titles = new ArrayList<>();
        titles.add(grid.name());
        int width = width(grid, header);
        boolean top = true;
        for (int row = from; row < first; row++) {
            List<Cell> printed = grid.printed(row);
            boolean above = top && !header.contains(row);
            printed.stream()
                    .filter(cell -> above || cell.columnSpan() * 2 > width)
                    .forEach(cell -> titles.add(cell.text().strip()));
            top &= printed.isEmpty();
        }
        return titles;
    }

    /** The same below a header that came again without a year of its own: what stood above the first still holds. */
    LedgerLayout under(LedgerLayout before) {
        if (yearOfTitle().isPresent()) {
            return this;
        }
        List<String> both = new ArrayList<>(before.titles);
        titles.stream().filter(title -> !both.contains(title)).forEach(both::add);
        return new LedgerLayout(header, firstRow, agency, year, region, place, figures, unknown, passed, both);
    }

    String sheet() {
        return titles.get(0);
    }

    /** The year that a title above the ledger names first. */
    Optional<String> yearOfTitle() {
        return yearOfTitles(titles.subList(1, titles.size()));
    }

    Optional<String> yearOfSheet() {
        return yearOfTitles(titles.subList(0, 1));
    }

    private static Optional<String> yearOfTitles(List<String> titles) {
        return titles.stream()
                .flatMap(title -> YEAR.matcher(Characters.folded(title)).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
