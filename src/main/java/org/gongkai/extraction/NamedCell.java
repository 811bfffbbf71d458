package org.gongkai.extraction;

import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Column;
import org.gongkai.form.Term;

/**
 * A printed cell of a header and what it may mean.
 *
 * @param place among all the header's cells
 */
record NamedCell(int place, Cell cell, List<Term> terms) {

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
}
