package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.Column;
import org.gongkai.form.Label;

/**
 * The columns of a section in the order in which a header prints them: each alone, or with the others of its innermost
 * group.
 *
 * <p>The labels of a group's columns, such as 结果维持, say nothing of the group; only the order of the groups' names does.
 */
record HeaderBlocks(HeaderPlan plan, List<Block> blocks, boolean complete) {

    /** @param depth how many groups stand above the columns */
    private record Block(int depth, List<Column> columns) {}

    /** A column and the cell that names it. */
    record Pair(Column column, NamedCell cell) {}

    /**
     * Empty where the names of groups and columns stand in an order that does not tell that of the values.
     *
     * @param apart whether each cell has a line of its own. The name of a column beside a group is as high as the group and
     *     those below it together, so that programs that sort cells by their height print the groups first, whatever stands
     *     before them; then the order of the names does not tell that of the values.
     */
    static Optional<HeaderBlocks> of(HeaderPlan plan, List<NamedCell> printed, boolean apart) {
        Reading reading = new Reading(plan, printed, apart);
        return reading.expand(plan.section().columns(), 0)
                .map(blocks -> new HeaderBlocks(plan, blocks, reading.complete));
    }

    /** Whether the columns stand as the form has them, those within one group apart. */
    boolean areAsInForm() {
        return blocks.stream()
                .flatMap(block -> block.columns().stream())
                .toList()
                .equals(plan.section().columns());
    }

    /** Gives each column its cell, with the cells in printed order; empty where they can be given in two ways or none. */
    Optional<List<Pair>> assign(List<NamedCell> named, boolean rowsKnown) {
        Optional<List<Pair>> literal = pairs(blocks, named);
        Optional<List<Pair>> byRow = complete || rowsKnown || standsApart(named) ? rowByRow(named) : Optional.empty();
        boolean differ = literal.isPresent()
                && byRow.isPresent()
                && !columns(literal.get()).equals(columns(byRow.get()));
        return differ
                ? Optional.empty()
                : byRow.or(() -> literal).filter(pairs -> !rowsKnown || followTheirPlaces(pairs));
    }

    /** A name in a lower row than others of its group may stand between them; then its order is not that of the values. */
    private static boolean followTheirPlaces(List<Pair> pairs) {
        for (int i = 1; i < pairs.size(); i++) {
            Pair before = pairs.get(i - 1);
            Pair next = pairs.get(i);
            if (before.column().groups().equals(next.column().groups())
                    && before.cell().cell().row() != next.cell().cell().row()
                    && before.cell().cell().column() >= next.cell().cell().column()) {
                return false;
            }
        }
        return true;
    }

    private static List<Column> columns(List<Pair> pairs) {
        return pairs.stream().map(Pair::column).toList();
    }

    /** The cells of an upper row come before those of a lower. */
    private Optional<List<Pair>> rowByRow(List<NamedCell> named) {
        List<Block> byDepth =
                blocks.stream().sorted(Comparator.comparingInt(Block::depth)).toList();
        return pairs(byDepth, named)
                .map(pairs -> blocks.stream()
                        .flatMap(block ->
                                pairs.stream().filter(pair -> block.columns().contains(pair.column())))
                        .toList());
    }

    /** Without the name of their group, columns below it are told from those beside it by their line. */
    private boolean standsApart(List<NamedCell> named) {
        List<Integer> lines =
                named.stream().map(cell -> cell.cell().row()).distinct().toList();
        return lines.size() == 2;
    }

    private Optional<List<Pair>> pairs(List<Block> order, List<NamedCell> named) {
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        for (Block block : order) {
            int to = from + block.columns().size();
            Optional<List<Pair>> within = to > named.size() ? Optional.empty() : within(block, named.subList(from, to));
            if (within.isEmpty()) {
                return Optional.empty();
            }
            pairs.addAll(within.get());
            from = to;
        }
        return from == named.size() ? Optional.of(pairs) : Optional.empty();
    }

    private Optional<List<Pair>> within(Block block, List<NamedCell> named) {
        List<Pair> pairs = new ArrayList<>();
        List<Column> left = new ArrayList<>(block.columns());
        for (NamedCell cell : named) {
            Optional<Column> meant =
                    left.stream().filter(column -> cell.names(plan, column)).findFirst();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            left.remove(meant.get());
            pairs.add(new Pair(meant.get(), cell));
        }
        return Optional.of(pairs);
    }

    /** Reads the order of what stands beside each other from the places of the names. */
    private static final class Reading {
        private static final String GROUP = "group ";

        private final HeaderPlan plan;
        private final List<NamedCell> printed;
        private final boolean apart;
        private boolean complete = true;

        Reading(HeaderPlan plan, List<NamedCell> printed, boolean apart) {
            this.plan = plan;
            this.printed = printed;
            this.apart = apart;
        }

        Optional<List<Block>> expand(List<Column> columns, int depth) {
            Map<String, List<Column>> items = new LinkedHashMap<>();
            columns.forEach(column -> items.computeIfAbsent(key(column, depth), key -> new ArrayList<>())
                    .add(column));
            List<Block> blocks = new ArrayList<>();
            Optional<List<String>> order = order(items, depth);
            if (order.isEmpty()) {
                return Optional.empty();
            }
            for (String key : order.get()) {
                Optional<List<Block>> inner = blocks(items.getOrDefault(key, List.of()), depth);
                if (inner.isEmpty()) {
                    return inner;
                }
                blocks.addAll(inner.get());
            }
            return Optional.of(blocks);
        }

        private Optional<List<Block>> blocks(List<Column> columns, int depth) {
            int groups = columns.get(0).groups().size();
            return groups <= depth + 1 ? Optional.of(List.of(new Block(groups, columns))) : expand(columns, depth + 1);
        }

        private static String key(Column column, int depth) {
            List<Label> groups = column.groups();
            return groups.size() > depth ? GROUP + groups.get(depth).text() : column.code();
        }

        /** The names in printed order, where that is the form's or they stand in one row, so that it counts. */
        private Optional<List<String>> order(Map<String, List<Column>> items, int depth) {
            List<String> form = List.copyOf(items.keySet());
            Map<String, NamedCell> cells = new LinkedHashMap<>();
            items.forEach(
                    (key, columns) -> cell(columns.get(0), depth).findFirst().ifPresent(cell -> cells.put(key, cell)));
            complete &= cells.size() == form.size();
            List<String> asPrinted = cells.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getValue().place()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (asPrinted.equals(form.stream().filter(cells::containsKey).toList())) {
                return Optional.of(form);
            }
            boolean oneRow = cells.values().stream()
                            .map(cell -> cell.cell().row())
                            .distinct()
                            .count()
                    == 1;
            boolean byHeight =
                    apart && isGroup(asPrinted.get(0)) && !form.stream().allMatch(Reading::isGroup);
            return oneRow && !byHeight && cells.size() == form.size() ? Optional.of(asPrinted) : Optional.empty();
        }

        private static boolean isGroup(String key) {
            return key.startsWith(GROUP);
        }

        private Stream<NamedCell> cell(Column column, int depth) {
            return column.groups().size() > depth
                    ? printed.stream()
                            .filter(cell -> cell.namesGroup(
                                    plan, column.groups().get(depth).text()))
                    : printed.stream().filter(cell -> cell.names(plan, column));
        }
    }
}
