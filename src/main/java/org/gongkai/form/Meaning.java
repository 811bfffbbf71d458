package org.gongkai.form;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** What a printed text may be in the form: a row, a column, a group, a mark or a heading, or several of them. */
public final class Meaning {
    /** That of a text which is none of the form's. */
    public static final Meaning NONE = new Meaning(List.of());

    private final List<Term> terms;
    private final List<Term> rows;

    /** The kinds that some term is of. */
    private final EnumSet<Term.Kind> kinds = EnumSet.noneOf(Term.Kind.class);

    private Meaning(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
        this.rows = terms.stream().filter(term -> term.is(Term.Kind.ROW)).toList();
        terms.forEach(term -> kinds.add(term.kind()));
    }

    static Meaning of(Collection<Term> terms) {
        return terms.isEmpty() ? NONE : new Meaning(terms);
    }

    public List<Term> terms() {
        return terms;
    }

    /** Those that are rows. */
    public List<Term> rows() {
        return rows;
    }

    public boolean isNone() {
        return terms.isEmpty();
    }

    /** Whether it may be of the kind. */
    public boolean is(Term.Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether it may be of another kind than the one. */
    public boolean isOtherThan(Term.Kind kind) {
        return kinds.size() > (kinds.contains(kind) ? 1 : 0);
    }
}
