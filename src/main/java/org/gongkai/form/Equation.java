package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An identity of the form for one row or column.
 *
 * @param binding the row or column that the identity's {@code *} stands for
 */
public record Equation(Identity identity, String binding, List<FigureCode> left, List<FigureCode> right) {
    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Every equation that an edition's identities come to. */
    public static List<Equation> of(Edition edition) {
        List<FigureDefinition> figures = edition.figures().toList();
        List<Equation> equations = new ArrayList<>();
        for (Identity identity : edition.identities()) {
            for (String binding : bindings(identity.right().get(0), figures)) {
                List<FigureCode> left = expand(identity.left(), binding, figures);
                List<FigureCode> right = expand(identity.right(), binding, figures);
                if (figures.stream().map(FigureDefinition::code).toList().containsAll(left)) {
                    equations.add(new Equation(identity, binding, left, right));
                }
            }
        }
        return equations;
    }

    static List<String> bindings(String pattern, List<FigureDefinition> figures) {
        return figures.stream()
                .flatMap(figure -> bound(pattern, figure.code().value()).stream())
                .toList();
    }

    private static Optional<String> bound(String pattern, String code) {
        int star = pattern.indexOf('*');
        String before = pattern.substring(0, star);
        String after = pattern.substring(star + 1);
        boolean fits =
                code.length() > before.length() + after.length() && code.startsWith(before) && code.endsWith(after);
        return fits ? Optional.of(code.substring(before.length(), code.length() - after.length())) : Optional.empty();
    }

    private static List<FigureCode> expand(List<String> patterns, String binding, List<FigureDefinition> figures) {
        List<FigureCode> codes = new ArrayList<>();
        for (String pattern : patterns) {
            String code = pattern.replace("*", binding);
            if (code.contains("<outcomes>")) {
                figures.stream()
                        .filter(figure -> figure.row().role() == Role.OUTCOME)
                        .map(figure -> new FigureCode(
                                code.replace("<outcomes>", figure.row().code())))
                        .distinct()
                        .forEach(codes::add);
            } else {
                codes.add(new FigureCode(code));
            }
        }
        return codes;
    }
}
