package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.form.Term;

/** The header that holds for each table's rows until another takes its place. */
final class HeadersInForce {
    private final Map<String, List<Header>> headers = new HashMap<>();

    /** Tables without row labels whose header was come upon, whether or not it could be read. */
    private final Set<String> named = new TreeSet<>();

    HeadersInForce() {}

    /**
     * Those that hold when the next form begins: of tables whose rows have no label, none, since whatever stood below would
     * be taken for their figures.
     */
    HeadersInForce(HeadersInForce before) {
        headers.putAll(before.headers);
        headers.values().removeIf(found -> !isLabelled(found));
    }

    /** Puts headers in force for their tables. */
    void set(List<Header> found) {
        Map<String, List<Header>> byTable = new HashMap<>();
        for (Header header : found) {
            byTable.computeIfAbsent(header.table(), table -> new ArrayList<>()).add(header);
        }
        headers.putAll(byTable);
    }

    void name(Set<String> tables) {
        named.addAll(tables);
    }

    Set<String> named() {
        return named;
    }

    /** A header whose columns cannot be told takes the place of any before it. */
    void unset(Set<String> tables) {
        tables.forEach(headers::remove);
    }

    /** The headers of the sections that a row's label can stand in. */
    List<Header> of(List<Term> meanings) {
        List<Header> fitting = new ArrayList<>();
        for (Term term : meanings) {
            for (Header header : headers.getOrDefault(term.table(), List.of())) {
                if (header.section().code().equals(term.section())) {
                    fitting.add(header);
                }
            }
        }
        return fitting;
    }

    /** The headers of tables whose rows have no labels. */
    List<List<Header>> unlabelled() {
        return headers.values().stream().filter(found -> !isLabelled(found)).toList();
    }

    private static boolean isLabelled(List<Header> found) {
        return found.get(0).section().labelled();
    }
}
