package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.Label;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/** Tells which figure a column of a ledger holds, by the header texts above each other in it. */
final class ColumnLabels {
    private static final String SEPARATORS = "[\\n\\-—_·|>→/:：\\s]+";

    private static final Pattern BRACKETED = Pattern.compile("[^(（][(（]([^()（）]+)[)）]\\s*$");

    /** What words begin with that say how much a whole ledger is about. */
    private static final String HEADINGS = "全其";

    private final Vocabulary vocabulary;
    private final List<FigureDefinition> figures;

    ColumnLabels(Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.figures =
                forms.editions().stream().flatMap(edition -> edition.figures()).toList();
    }

    /**
     * A figure with the places of the texts that name its row and its column; -1 where nothing names the column.
     *
     * @param reversible whether each of the two texts can be the row's as well as the column's, as in 其他 above 其他
     */
    private record Candidate(FigureDefinition figure, int row, int column, boolean reversible) {

        /** Whether one stands above the other, so that it shows in which order the ledger puts them. */
        boolean isOrdered() {
            return column >= 0 && row != column && !reversible;
        }

        boolean rowAbove() {
            return row < column;
        }
    }

    /** Of the tables of a ledger, those that name a row above a column of it, and those that do the reverse. */
    private record Order(Set<String> rowAbove, Set<String> columnAbove) {

        boolean isOpen() {
            return rowAbove.stream().anyMatch(columnAbove::contains);
        }

        /** Nothing but the order tells 总计 above 其他 from 其他 above 总计; a row stands above its columns if nothing tells. */
        boolean allows(Candidate candidate) {
            String table = candidate.figure().table();
            return !candidate.isOrdered()
                    || (candidate.rowAbove()
                            ? rowAbove.contains(table) || !columnAbove.contains(table)
                            : columnAbove.contains(table));
        }
    }

    /** @param stack the header texts of the column from the top */
    Optional<FigureDefinition> figure(List<String> stack) {
        return figures(List.of(stack)).get(0);
    }

    /** @param stacks the header texts of each column of a ledger from the top */
    List<Optional<FigureDefinition>> figures(List<List<String>> stacks) {
        List<List<Candidate>> candidates = stacks.stream().map(this::candidates).toList();
        Order order = new Order(tables(candidates, true), tables(candidates, false));
        return candidates.stream().map(some -> figure(some, order)).toList();
    }

    /** The tables of the columns that can be one figure only, whose row stands above or below. */
    private static Set<String> tables(List<List<Candidate>> columns, boolean rowAbove) {
        return columns.stream()
                .filter(some -> some.stream()
                                .map(candidate -> candidate.figure().code())
                                .distinct()
                                .count()
                        == 1)
                .map(some -> some.get(0))
                .filter(candidate -> candidate.isOrdered() && candidate.rowAbove() == rowAbove)
                .map(candidate -> candidate.figure().table())
                .collect(Collectors.toSet());
    }

    private static Optional<FigureDefinition> figure(List<Candidate> all, Order order) {
        List<Candidate> allowed = all.stream().filter(order::allows).toList();
        List<Candidate> candidates = allowed.isEmpty() ? all : allowed;
        if (order.isOpen()
                && candidates.stream().map(Candidate::rowAbove).distinct().count() > 1) {
            return Optional.empty();
        }
        Comparator<Candidate> lowest =
                Comparator.<Candidate>comparingInt(Candidate::row).thenComparingInt(Candidate::column);
        Optional<Candidate> best = candidates.stream().max(lowest);
        List<FigureCode> codes = candidates.stream()
                .filter(candidate -> lowest.compare(candidate, best.orElseThrow()) == 0)
                .map(candidate -> candidate.figure().code())
                .distinct()
                .toList();
        return codes.size() == 1 ? best.map(Candidate::figure) : Optional.empty();
    }

    private List<Candidate> candidates(List<String> stack) {
        if (stack.stream().anyMatch(this::isOther)) {
            return List.of();
        }
        List<List<Term>> parts = parts(stack);
        List<Candidate> candidates = new ArrayList<>();
        figures.forEach(figure -> candidate(figure, parts).ifPresent(candidates::add));
        return candidates;
    }

    /**
     * Whether a word in a header parts what it counts from what the form counts: before a name, or alone above it. What is
     * alone and speaks of everything, or of what follows, is a heading: 全市, 其中.
     */
    private boolean isOther(String text) {
        if (isName(text)) {
            return false;
        }
        List<String> words = split(text);
        if (words.size() == 1) {
            return vocabulary.isOther(text) && HEADINGS.indexOf(text.strip().charAt(0)) < 0;
        }
        boolean names = words.stream().anyMatch(this::isName);
        return names && IntStream.range(0, words.size()).anyMatch(i -> isOther(words, i));
    }

    /** A word of its own; 上年 before 结转… may have been parted from its name. */
    private boolean isOther(List<String> words, int i) {
        boolean begins = i + 1 < words.size() && isName(words.get(i) + words.get(i + 1));
        return vocabulary.isOther(words.get(i)) && !begins;
    }

    private boolean isName(String text) {
        return !vocabulary.terms(text).isEmpty();
    }

    private List<List<Term>> parts(List<String> stack) {
        List<List<Term>> parts = new ArrayList<>();
        for (String text : stack) {
            List<List<Term>> split = split(text).stream().map(vocabulary::terms).toList();
            List<Term> whole = vocabulary.terms(text);
            if (whole.isEmpty() || (split.size() > 1 && split.stream().noneMatch(List::isEmpty))) {
                parts.addAll(split);
            } else {
                parts.add(whole);
                bracketed(text).filter(vocabulary::isWhole).ifPresent(inner -> parts.add(vocabulary.terms(inner)));
            }
        }
        return parts;
    }

    /** What stands in brackets behind a label can be a label too, as in 行政诉讼（未经复议直接起诉）. */
    private static Optional<String> bracketed(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A text that names several labels, parted at its separators and where one label ends and another begins. */
    private List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.strip().split(SEPARATORS, -1)) {
            int end = vocabulary.isWhole(part) ? 0 : firstLabelEnd(part);
            if (end > 0) {
                parts.add(part.substring(0, end));
            }
            parts.add(part.substring(end));
        }
        return parts;
    }

    private int firstLabelEnd(String text) {
        for (int at = text.length() - 2; at >= 2; at--) {
            if (vocabulary.isWhole(text.substring(0, at)) && vocabulary.isWhole(text.substring(at))) {
                return at;
            }
        }
        return 0;
    }

    private Optional<Candidate> candidate(FigureDefinition figure, List<List<Term>> parts) {
        String table = figure.table();
        String section = figure.section().code();
        Term columnTerm =
                new Term(Term.Kind.COLUMN, table, section, figure.column().code());
        Term rowTerm = new Term(Term.Kind.ROW, table, section, figure.row().code());
        int column = last(parts, columnTerm, -1);
        int row = last(parts, rowTerm, column);
        if (!figure.section().labelled()) {
            return column >= 0 && groupNamed(figure, parts)
                    ? Optional.of(new Candidate(figure, column, column, false))
                    : Optional.empty();
        }
        boolean onlyColumn =
                figure.section().columns().size() == 1 && parts.stream().noneMatch(List::isEmpty);
        if (row < 0 || (column < 0 && !onlyColumn)) {
            return Optional.empty();
        }
        boolean reversible = column >= 0
                && parts.get(row).contains(columnTerm)
                && parts.get(column).contains(rowTerm);
        return Optional.of(new Candidate(figure, row, column, reversible));
    }

    private static int last(List<List<Term>> parts, Term term, int except) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (i != except && parts.get(i).contains(term)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the innermost group of the column is named, without which its label could be another group's. */
    private static boolean groupNamed(FigureDefinition figure, List<List<Term>> parts) {
        List<Label> groups = figure.column().groups();
        Term innermost = new Term(
                Term.Kind.COLUMN_GROUP,
                figure.table(),
                figure.section().code(),
                groups.get(groups.size() - 1).text());
        return parts.stream().anyMatch(part -> part.contains(innermost));
    }
}
