package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;

/** Tells the edition that a form was filled in by its figures, never by the year. */
final class Editions {
    private final List<String> editions;
    private final List<Part> parts;

    /** By the place of a figure in the form, the number of its column. */
    private final int[] columns;

    Editions(Forms forms) {
        editions = forms.editions().stream().map(Edition::id).toList();
        List<FigureDefinition> figures = forms.inOrder();
        List<String> names = figures.stream()
                .map(figure -> figure.column().code())
                .distinct()
                .toList();
        columns = figures.stream()
                .mapToInt(figure -> names.indexOf(figure.column().code()))
                .toArray();
        Map<String, BitSet> sections = new LinkedHashMap<>();
        figures.forEach(figure ->
                sections.computeIfAbsent(section(figure), any -> new BitSet()).set(forms.place(figure.code())));
        parts = sections.entrySet().stream()
                .map(section -> new Part(section.getValue(), printed(forms, section.getKey())))
                .toList();
    }

    /**
     * A section of the form.
     *
     * @param figures the places of its figures, in whatever edition
     * @param printed what each edition prints of it
     */
    private record Part(BitSet figures, List<Printed> printed) {}

    /** The places of figures, and the numbers of their columns. */
    private record Printed(BitSet figures, BitSet columns) {
        boolean prints(BitSet filled) {
            BitSet others = (BitSet) filled.clone();
            others.andNot(figures);
            return others.isEmpty();
        }
    }

    private List<Printed> printed(Forms forms, String section) {
        List<Printed> printed = new ArrayList<>();
        for (Edition edition : forms.editions()) {
            BitSet figures = new BitSet();
            edition.figures()
                    .filter(figure -> section(figure).equals(section))
                    .forEach(figure -> figures.set(forms.place(figure.code())));
            printed.add(new Printed(figures, columns(figures)));
        }
        return printed;
    }

    /**
     * The one edition that every section fits, or {@code mixed}.
     *
     * @param filled the places of the figures that a report prints
     */
    String of(BitSet filled) {
        BitSet common = new BitSet();
        common.set(0, editions.size());
        for (Part part : parts) {
            if (part.figures().intersects(filled)) {
                common.and(fitting(part, filled));
            }
        }
        return common.isEmpty() ? "mixed" : editions.get(common.nextSetBit(0));
    }

    /**
     * The editions that print every one of a section's figures, and of these those whose columns are all there; an edition
     * with further columns was not the form in hand.
     */
    private BitSet fitting(Part part, BitSet filled) {
        BitSet figures = (BitSet) filled.clone();
        figures.and(part.figures());
        BitSet columns = columns(figures);
        BitSet fitting = new BitSet();
        BitSet whole = new BitSet();
        for (int i = 0; i < part.printed().size(); i++) {
            Printed edition = part.printed().get(i);
            if (edition.prints(figures)) {
                fitting.set(i);
                whole.set(i, edition.columns().equals(columns));
            }
        }
        return whole.isEmpty() ? fitting : whole;
    }

    private BitSet columns(BitSet figures) {
        BitSet numbers = new BitSet();
        for (int place = figures.nextSetBit(0); place >= 0; place = figures.nextSetBit(place + 1)) {
            numbers.set(columns[place]);
        }
        return numbers;
    }

    private static String section(FigureDefinition figure) {
        return figure.table() + "." + figure.section().code();
    }
}
