package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every edition of the statutory form")
class EditionsTest {
    private static final Forms FORMS = Forms.standard();

    static Stream<Edition> editions() {
        return FORMS.editions().stream();
    }

    @ParameterizedTest
    @CsvSource({"2021, 200, 10, 175, 15", "2019, 198, 22, 161, 15"})
    @DisplayName("prints the number of figures that the notice prescribes")
    void counts(String id, int all, int disclosure, int application, int review) {
        Edition edition = FORMS.editions().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(edition.figures()).hasSize(all);
        assertThat(of(edition, "disclosure")).isEqualTo(disclosure);
        assertThat(of(edition, "application")).isEqualTo(application);
        assertThat(of(edition, "review")).isEqualTo(review);
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("names its legal basis and has no figure twice")
    void isSound(Edition edition) {
        assertThat(edition.legalBasis()).matches("国办公开办函〔\\d{4}〕\\d+号");
        Set<FigureCode> seen = new HashSet<>();
        assertThat(edition.figures().map(FigureDefinition::code)).allMatch(seen::add);
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("has identities over its own figures only")
    void identities(Edition edition) {
        List<String> codes =
                edition.figures().map(figure -> figure.code().value()).toList();
        for (Identity identity : edition.identities()) {
            assertThat(Stream.concat(identity.left().stream(), identity.right().stream()))
                    .allSatisfy(pattern -> assertThat(codes).anyMatch(code -> matches(pattern, code)));
            assertThat(identity.basis()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    @DisplayName("finds each of its labels by its own wordings")
    void labels(Edition edition) {
        Vocabulary vocabulary = new Vocabulary(FORMS);
        edition.figures().forEach(figure -> {
            figure.column()
                    .label()
                    .wordings()
                    .forEach(wording -> assertThat(vocabulary.terms(wording))
                            .as(wording)
                            .contains(new Term(
                                    Term.Kind.COLUMN,
                                    figure.table(),
                                    figure.section().code(),
                                    figure.column().code())));
            figure.row()
                    .label()
                    .wordings()
                    .filter(wording -> !wording.isEmpty())
                    .forEach(wording -> assertThat(vocabulary.terms(wording))
                            .as(wording)
                            .contains(new Term(
                                    Term.Kind.ROW,
                                    figure.table(),
                                    figure.section().code(),
                                    figure.row().code())));
        });
    }

    @Test
    @DisplayName("no wording of a row means two rows of one section, but for the enumerated 其他")
    void wordingsAreUnambiguous() {
        Vocabulary vocabulary = new Vocabulary(FORMS);
        editions()
                .flatMap(Edition::figures)
                .flatMap(figure -> figure.row().label().wordings())
                .filter(wording -> !wording.isEmpty())
                .forEach(wording -> assertThat(vocabulary.terms(wording).stream()
                                .filter(term -> term.is(Term.Kind.ROW))
                                .map(Term::code)
                                .distinct())
                        .as(wording)
                        .hasSize(1));
    }

    private static long of(Edition edition, String table) {
        return edition.figures().filter(figure -> figure.table().equals(table)).count();
    }

    private static boolean matches(String pattern, String code) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.+\\Q").replace("<outcomes>", "\\E.+\\Q");
        return code.matches(regex);
    }
}
