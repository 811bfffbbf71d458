package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.form.Forms;
import org.gongkai.form.Term;
import org.gongkai.form.Vocabulary;

/**
 * The forms of a document, one after the other, each with the words that stand around its tables.
 *
 * <p>A row that comes again begins the next form, and so do the words before it.
 */
final class FormSequence {
    private final Vocabulary vocabulary;
    private final List<FormFiller> all = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private FormFiller current;

    FormSequence(Forms forms, Editions editions, Vocabulary vocabulary, FormFiller.Reader reader) {
        this.vocabulary = vocabulary;
        this.current = new FormFiller(forms, editions, reader);
        all.add(current);
    }

    FormFiller current() {
        return current;
    }

    /** Keeps words that name no part of a table and are no figure. */
    void words(String text) {
        boolean table = text.isBlank()
                || text.indexOf('|') >= 0
                || PrintedValue.isValue(text)
                || vocabulary.meaning(text).isOtherThan(Term.Kind.HEADING);
        if (!table) {
            words.add(text);
        }
    }

    /**
     * The form that a row belongs to.
     *
     * @param place the grid it stands in
     */
    FormFiller of(Line.Labelled line, String place) {
        if (current.hasRow(line, place)) {
            current = new FormFiller(current);
            all.add(current);
        }
        current.words(words);
        words.clear();
        return current;
    }

    List<FilledForm> filled() {
        current.words(words);
        return all.stream().map(FormFiller::filled).toList();
    }
}
