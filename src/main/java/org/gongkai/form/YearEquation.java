package org.gongkai.form;

import java.util.List;

/** A {@link YearIdentity} for one row or column. */
public record YearEquation(
        YearIdentity identity, List<FigureCode> left, List<FigureCode> right, List<FigureCode> last) {
    public YearEquation {
        left = List.copyOf(left);
        right = List.copyOf(right);
        last = List.copyOf(last);
    }

    /** Every equation that the editions' identities across years come to, each once. */
    public static List<YearEquation> of(Forms forms) {
        return forms.editions().stream()
                .flatMap(edition -> edition.acrossYears().stream()
                        .flatMap(identity -> Equation.bindings(identity.left().get(0), edition.printed()).stream()
                                .map(binding -> of(identity, binding))))
                .distinct()
                .toList();
    }

    private static YearEquation of(YearIdentity identity, String binding) {
        return new YearEquation(
                identity,
                codes(identity.left(), binding),
                codes(identity.right(), binding),
                codes(identity.last(), binding));
    }

    private static List<FigureCode> codes(List<String> patterns, String binding) {
        return patterns.stream()
                .map(pattern -> new FigureCode(pattern.replace("*", binding)))
                .toList();
    }
}
