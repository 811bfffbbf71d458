package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names as bodies of all tiers publish them: {@code published.csv} holds what its evidence settles, {@code unsettled.csv}
 * what nobody could settle from it.
 */
class PublishedNamesTest {
    private static final Identifier IDENTIFIER = Identifier.load();

    static List<PublishedName> published() {
        return PublishedName.read("/agencies/published.csv");
    }

    static List<PublishedName> unsettled() {
        return PublishedName.read("/agencies/unsettled.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"published", "unsettled"})
    void isIdentifiedAsItsEvidenceSettlesIt(PublishedName name) {
        Identification found = IDENTIFIER.identify(name.clues());

        assertThat(name.outcomeOf(found)).isEqualTo(name.expected());
    }

    @Test
    void theTableIsLargeEnoughToMeanSomething() {
        assertThat(published()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @Test
    void atLeastNineteenInTwentyPublishedNamesNeedNoPerson() {
        long settled = published().stream()
                .filter(name -> !IDENTIFIER.identify(name.clues()).held())
                .count();

        assertThat(settled * 20).isGreaterThanOrEqualTo(published().size() * 19L);
    }

    @Test
    void everySettledNameQuotesItsEvidence() {
        assertThat(published())
                .extracting(name -> IDENTIFIER.identify(name.clues()).evidence())
                .allSatisfy(evidence ->
                        assertThat(evidence).anyMatch(one -> one.supports().startsWith("agency=")));
    }
}
