package org.gongkai.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;

/** The figures by their places in the form, so that the thousands of questions asked of each report need no map. Immutable. */
final class FigurePlaces {
    private final Forms forms;
    private final List<FigureDefinition> figures;

    FigurePlaces(Forms forms) {
        this.forms = forms;
        this.figures = forms.inOrder();
    }

    /** How many figures there are; also the place of a code that the form has not, where nothing is ever printed. */
    int size() {
        return figures.size();
    }

    FigureDefinition figure(int place) {
        return figures.get(place);
    }

    int of(FigureCode code) {
        return forms.figure(code).isPresent() ? forms.place(code) : size();
    }

    Places of(List<FigureCode> codes) {
        return new Places(codes.stream().mapToInt(this::of).toArray());
    }

    /** The places of the figures that a condition holds for. */
    Places where(Predicate<FigureDefinition> condition) {
        return new Places(IntStream.range(0, size())
                .filter(place -> condition.test(figure(place)))
                .toArray());
    }

    /** As {@link #of(FigureCode)}, for the figures of a report one by one: they come in the order of the form. */
    int following(int last, FigureCode code) {
        int next = last + 1;
        return next < size() && figure(next).code().equals(code) ? next : of(code);
    }
}
