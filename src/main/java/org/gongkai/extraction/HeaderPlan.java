package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.form.Column;
import org.gongkai.form.Edition;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Section;
import org.gongkai.form.Term;

/**
 * A section as its header is read.
 *
 * @param columns what names each column, in printed order
 * @param rowByRow the columns in the order in which a header of several rows names them: those below a group come after
 *     those beside it
 */
record HeaderPlan(String table, Section section, List<Term> columns, List<Column> rowByRow) {

    static List<HeaderPlan> of(Forms forms) {
        List<HeaderPlan> plans = new ArrayList<>();
        for (Edition edition : forms.editions()) {
            for (FormTable table : edition.tables()) {
                table.sections().forEach(section -> plans.add(of(table, section)));
            }
        }
        return plans;
    }

    private static HeaderPlan of(FormTable table, Section section) {
        return new HeaderPlan(
                table.code(),
                section,
                section.columns().stream()
                        .map(column -> new Term(Term.Kind.COLUMN, table.code(), section.code(), column.code()))
                        .toList(),
                section.columns().stream()
                        .sorted(Comparator.comparingInt(
                                column -> column.groups().size()))
                        .toList());
    }

    /** Whether a term names one of the columns. */
    boolean isNamedBy(Term term) {
        return term.is(Term.Kind.COLUMN)
                && term.table().equals(table)
                && term.section().equals(section.code());
    }

    Term term(Column column) {
        return columns.get(section.columns().indexOf(column));
    }
}
