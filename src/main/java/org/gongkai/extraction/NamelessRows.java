package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.extraction.Whose.Naming;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;

/**
 * Chooses, of the rows that may be the only row of a table, the one that is, or those that make it up together.
 *
 * <p>A row gives way to another that speaks more surely for the form: a hidden row to one that is shown, one without numbers
 * or that numbers the columns to one with figures, another body's or year's to the body's own. Of what remains every row may
 * be the form's.
 */
final class NamelessRows {
    private static final String NOT_OWN = "另有一行（表）不是本单位本年度的 / another row or table, not of this body and year";
    private static final String NOT_IN_PLACE = "另有一行（表）不在表四的位置 / another row or table, not where table four stands";
    private static final String NO_FIGURES = "另有一行没有数字 / another row without numbers";

    private final Whose whose;
    private final List<Finding> findings = new ArrayList<>();
    private List<NamelessRow> left;

    private NamelessRows(Whose whose, List<NamelessRow> rows) {
        this.whose = whose;
        this.left = rows;
    }

    /** @param findings on rows that print something and are not read */
    record Chosen(List<NamelessRow> rows, List<Finding> findings) {}

    static Chosen of(List<NamelessRow> rows, Whose whose) {
        NamelessRows choice = new NamelessRows(whose, rows);
        choice.choose();
        return new Chosen(choice.left, choice.findings);
    }

    /** Whether what is chosen depends on whose report it is. */
    static boolean dependOnWhose(List<NamelessRow> rows) {
        return rows.stream().anyMatch(row -> Whose.UNKNOWN.naming(row.name()) != Naming.OWN);
    }

    private void choose() {
        prefer(row -> !row.isBlank(), Optional.empty());
        prefer(row -> !row.hidden(), Optional.empty());
        prefer(NamelessRow::hasNumbers, Optional.of(NO_FIGURES));
        prefer(row -> !row.numbersColumns(), Optional.empty());
        if (left.stream().noneMatch(NamelessRow::hasNumbers)) {
            left = left.stream().limit(1).toList();
        }
        keep(row -> naming(row) != Naming.ANOTHERS, Optional.of(NOT_OWN));
        prefer(NamelessRow::inPlace, Optional.of(NOT_IN_PLACE));
        prefer(NamelessRow::whole, Optional.of(NOT_IN_PLACE));
        prefer(row -> naming(row) == Naming.OWN, Optional.of(NOT_OWN));
        if (left.stream().filter(row -> naming(row) == Naming.TOTAL).count() == 1) {
            prefer(row -> naming(row) == Naming.TOTAL, Optional.of(NOT_OWN));
        }
    }

    private Naming naming(NamelessRow row) {
        return whose.naming(row.name());
    }

    /** Only such rows, if there are any. */
    private void prefer(Predicate<NamelessRow> better, Optional<String> reason) {
        if (left.stream().anyMatch(better)) {
            keep(better, reason);
        }
    }

    private void keep(Predicate<NamelessRow> kept, Optional<String> reason) {
        reason.ifPresent(why -> left.stream().filter(kept.negate()).forEach(row -> findings.add(notRead(row, why))));
        left = left.stream().filter(kept).toList();
    }

    private static Finding notRead(NamelessRow row, String reason) {
        return new Finding("form_not_read", Severity.WARNING, Optional.empty(), reason, row.printed(), row.address());
    }
}
