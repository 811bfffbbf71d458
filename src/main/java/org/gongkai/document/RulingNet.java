package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines that hang together: the frame of one table. */
final class RulingNet {
    private RulingNet() {}

    /** @param tolerance lines that are so near count as touching */
    static List<List<Ruling>> of(List<Ruling> rulings, double tolerance) {
        List<Ruling> lines = merged(rulings, tolerance);
        int[] parent = IntStream.range(0, lines.size()).toArray();
        List<Integer> byTop = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> lines.get(i).box().top()))
                .toList();
        List<Integer> open = new ArrayList<>();
        for (int next : byTop) {
            double top = lines.get(next).box().top();
            open.removeIf(one -> lines.get(one).box().bottom() + tolerance < top);
            for (int one : open) {
                if (lines.get(one).touches(lines.get(next), tolerance)) {
                    parent[root(parent, one)] = root(parent, next);
                }
            }
            open.add(next);
        }
        return IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> root(parent, i)))
                .values()
                .stream()
                .map(net -> net.stream().map(lines::get).toList())
                .toList();
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Programs draw the border of every cell anew; lines that go on in each other become one. */
    private static List<Ruling> merged(List<Ruling> rulings, double tolerance) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::vertical)
                .thenComparing(RulingNet::halfPoint)
                .thenComparing(Ruling::from));
        List<Ruling> merged = new ArrayList<>();
        for (Ruling ruling : sorted) {
            Ruling last = merged.isEmpty() ? ruling : merged.get(merged.size() - 1);
            boolean goesOn = last.vertical() == ruling.vertical()
                    && halfPoint(last) == halfPoint(ruling)
                    && ruling.from() <= last.to() + tolerance
                    && !merged.isEmpty();
            if (goesOn) {
                merged.set(
                        merged.size() - 1,
                        new Ruling(last.vertical(), last.at(), last.from(), Math.max(last.to(), ruling.to())));
            } else {
                merged.add(ruling);
            }
        }
        return merged;
    }

    private static long halfPoint(Ruling ruling) {
        return Math.round(ruling.at() * 2);
    }

    /** The distinct positions of lines; double lines and the borders of neighbouring cells are one. */
    static double[] positions(List<Ruling> lines, double tolerance) {
        double[] sorted = lines.stream().mapToDouble(Ruling::at).sorted().toArray();
        double[] positions = new double[sorted.length];
        int count = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length
                    && sorted[to] - sorted[to - 1] <= tolerance
                    && sorted[to] - sorted[from] <= 2 * tolerance) {
                to++;
            }
            positions[count++] = (sorted[from] + sorted[to - 1]) / 2;
            from = to;
        }
        return Arrays.copyOf(positions, count);
    }
}
