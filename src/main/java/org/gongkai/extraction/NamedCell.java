package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;
import org.gongkai.form.Label;
import org.gongkai.form.Role;
import org.gongkai.form.Term;
import org.gongkai.form.Unit;

/**
 * A printed cell of a header and what it may mean.
 *
 * @param place among all the header's cells
 */
record NamedCell(int place, Cell cell, List<Term> terms) {

    /** A column that adds up others, which the form does not have. */
    static final Column SUBTOTAL = new Column(
            "subtotal", new Label("小计", List.of(), Optional.empty()), List.of(), Role.PLAIN, Unit.COUNT, false);

    private static final Pattern ADDS_UP = Pattern.compile("\\s*小\\s*计\\s*");

    boolean isSubtotal() {
        return terms.isEmpty() && ADDS_UP.matcher(cell.text()).matches();
    }

    boolean names(HeaderPlan plan, Column column) {
        return terms.contains(plan.term(column));
    }

    boolean namesAny(HeaderPlan plan) {
        return terms.stream().anyMatch(plan::isNamedBy);
    }

    boolean namesGroup(HeaderPlan plan, String group) {
        return terms.contains(
                new Term(Term.Kind.COLUMN_GROUP, plan.table(), plan.section().code(), group));
    }

    /** Whether it stands in the header of a table without naming a column: a group, a mark, a heading. */
    boolean isBeside(String table) {
        return terms.stream()
                .anyMatch(term -> term.table().equals(table) && !term.is(Term.Kind.COLUMN) && !term.is(Term.Kind.ROW));
    }

    /** Whether it names a group of columns of a table; a corner or a note, whose spans say nothing, does not. */
    boolean isGroupOf(String table) {
        return terms.stream().anyMatch(term -> term.table().equals(table) && term.is(Term.Kind.COLUMN_GROUP));
    }
}
