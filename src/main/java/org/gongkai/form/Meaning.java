package org.gongkai.form;

import java.util.Collection;
import java.util.List;

/** What a printed text may be in the form: a row, a column, a group, a mark or a heading, or several of them. */
public final class Meaning {
    /** That of a text which is none of the form's. */
    public static final Meaning NONE = new Meaning(List.of());

    private final List<Term> terms;
    private final List<Term> rows;

    /** The bits of the kinds that some term is of. */
    private final int kinds;

    private Meaning(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
        this.rows = terms.stream().filter(term -> term.is(Term.Kind.ROW)).toList();
        this.kinds = terms.stream().mapToInt(term -> term.kind().bit()).reduce(0, (some, more) -> some | more);
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
        return kinds == 0;
    }

    /** Whether it may be of the kind. */
    public boolean is(Term.Kind kind) {
        return (kinds & kind.bit()) != 0;
    }

    /** Whether it may be of another kind than the one. */
    public boolean isOtherThan(Term.Kind kind) {
        return (kinds & ~kind.bit()) != 0;
    }
}
