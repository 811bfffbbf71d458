package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.ReportBuilder.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.check.Checks;
import org.gongkai.form.Forms;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final FactMembers MEMBERS = new FactMembers(
            keys(1, "natural_person", "enterprise", "research_institution", "public_welfare_organisation")
                    .with(5, "legal_service", "other")
                    .with(99, "unallocated")
                    .keys(),
            keys(1, "disclosed", "partly_disclosed")
                    .with(3, "withheld.state_secret")
                    .with(19, "other.not_corrected_in_time", "other.fee_unpaid", "other.other", "other")
                    .with(99, "unallocated")
                    .keys(),
            keys(1, "rule", "normative_document", "licence", "other_service", "penalty", "coercion", "fee")
                    .keys(),
            keys(1, "reconsideration", "litigation_direct", "litigation_after_reconsideration")
                    .keys(),
            keys(1, "upheld", "corrected", "other", "pending").keys());

    @Test
    void holdsEachStatedResultOfAnApplicantButNoTotal() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.natural_person", 5)
                .stated("application.disclosed.enterprise", 2)
                .stated("application.disclosed.total", 7)
                .stated("application.total.natural_person", 5)
                .stated("application.total.enterprise", 2)
                .stated("application.total.total", 7));

        assertThat(facts.applications())
                .containsExactlyInAnyOrder(new ApplicationFact(1, 1, 5), new ApplicationFact(2, 1, 2));
        assertThat(facts.applicationLeaves()).isEqualTo(7);
        assertThat(facts.applicationUnallocated()).isZero();
    }

    @Test
    void holdsNoZerosAndNoBlanks() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.natural_person", 0)
                .blank("application.disclosed.enterprise")
                .dash("application.disclosed.other")
                .stated("application.disclosed.total", 0));

        assertThat(facts.applications()).isEmpty();
    }

    @Test
    void keepsARowOfWhichOnlyTheTotalIsPrintedUnderUnallocatedApplicants() {
        Facts facts = facts(report("某局", 2025)
                .blank("application.disclosed.natural_person")
                .stated("application.disclosed.total", 9)
                .stated("application.withheld.state_secret.natural_person", 1)
                .stated("application.withheld.state_secret.total", 1));

        assertThat(facts.applications())
                .containsExactlyInAnyOrder(new ApplicationFact(99, 1, 9), new ApplicationFact(1, 3, 1));
        assertThat(facts.applicationLeaves()).isEqualTo(1);
        assertThat(facts.applicationUnallocated()).isEqualTo(9);
    }

    @Test
    void allocatesNoTotalBesideAnApplicantWhoIsStatedEvenAsZero() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.natural_person", 0)
                .blank("application.disclosed.enterprise")
                .stated("application.disclosed.total", 9));

        assertThat(facts.applications()).isEmpty();
    }

    @Test
    void keepsAColumnOfWhichOnlyTheTotalIsPrintedUnderUnallocatedOutcomes() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.natural_person", 3)
                .stated("application.total.natural_person", 3)
                .blank("application.disclosed.enterprise")
                .stated("application.total.enterprise", 4)
                .stated("application.total.total", 7));

        assertThat(facts.applications())
                .containsExactlyInAnyOrder(new ApplicationFact(1, 1, 3), new ApplicationFact(2, 99, 4));
    }

    @Test
    void countsNoApplicationTwiceWhereOnlyTotalsOfRowsAndColumnsArePrinted() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.total", 6)
                .stated("application.withheld.state_secret.total", 1)
                .stated("application.total.natural_person", 4)
                .stated("application.total.enterprise", 3)
                .stated("application.total.total", 7));

        assertThat(facts.applications())
                .containsExactlyInAnyOrder(new ApplicationFact(99, 1, 6), new ApplicationFact(99, 3, 1));
    }

    @Test
    void keepsALoneGrandTotal() {
        Facts facts = facts(
                report("某局", 2025).blank("application.disclosed.natural_person").stated("application.total.total", 7));

        assertThat(facts.applications()).containsExactly(new ApplicationFact(99, 99, 7));
    }

    @Test
    void countsTheThreeOtherHandlingsAndNotTheirHeadingAgain() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.other.natural_person", 3)
                .stated("application.other.fee_unpaid.natural_person", 1)
                .stated("application.other.other.natural_person", 2));

        assertThat(facts.applications())
                .containsExactlyInAnyOrder(new ApplicationFact(1, 20, 1), new ApplicationFact(1, 21, 2));
    }

    @Test
    void countsOtherHandlingAsOneRowWhereItHasNoChildren() {
        Facts facts = facts(report("某局", 2025).stated("application.other.natural_person", 3));

        assertThat(facts.applications()).containsExactly(new ApplicationFact(1, 22, 3));
    }

    @Test
    void leavesOutNegativeAndFractionalCountsAndCountsThem() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.disclosed.natural_person", -5)
                .stated("application.disclosed.enterprise", "2.5")
                .stated("disclosure.licence.decisions", "-1")
                .stated("review.reconsideration.upheld", "1.5")
                .stated("application.disclosed.total", "-2.5"));

        assertThat(facts.applications()).isEmpty();
        assertThat(facts.disclosures()).isEmpty();
        assertThat(facts.reviews()).isEmpty();
        assertThat(facts.notLoaded()).isEqualTo(4);
    }

    @Test
    void keepsTheFlowsOfEachApplicantApartFromResults() {
        Facts facts = facts(report("某局", 2025)
                .stated("application.received.natural_person", 8)
                .stated("application.carried_in.natural_person", 0)
                .stated("application.carried_out.enterprise", 1)
                .stated("application.received.total", 8));

        assertThat(facts.flows())
                .containsExactly(
                        new FlowFact(1, Map.of("received", 8L, "carried_in", 0L)),
                        new FlowFact(2, Map.of("carried_out", 1L)));
        assertThat(facts.applications()).isEmpty();
        assertThat(facts.printedTotal("received")).contains(8L);
        assertThat(facts.printedTotal("carried_out")).isEmpty();
    }

    @Test
    void keepsAFlowOfWhichOnlyTheTotalIsPrintedUnderUnallocatedApplicants() {
        Facts facts = facts(report("某局", 2025).stated("application.received.total", 8));

        assertThat(facts.flows()).containsExactly(new FlowFact(99, Map.of("received", 8L)));
    }

    @Test
    void keepsEveryMeasureOfAnItemInOneFact() {
        Facts facts = facts(report("某局", 2025)
                .stated("disclosure.rule.issued", 2)
                .stated("disclosure.rule.repealed", 0)
                .blank("disclosure.rule.in_force")
                .stated("disclosure.coercion.decisions", 0)
                .stated("disclosure.fee.amount", "102464.190001"));

        assertThat(facts.disclosures())
                .containsExactly(
                        new DisclosureFact(1, Map.of("issued", new BigDecimal(2), "repealed", new BigDecimal(0))),
                        new DisclosureFact(7, Map.of("amount", new BigDecimal("102464.190001"))));
    }

    @Test
    void letsOnlyASignedChangeBeNegative() {
        Facts facts = facts(report("某局", 2019).stated("disclosure.licence.items_change", -35));

        assertThat(facts.disclosures())
                .containsExactly(new DisclosureFact(3, Map.of("items_change", new BigDecimal(-35))));
    }

    @Test
    void leavesOutAnAmountFinerThanAFactCanHold() {
        Facts facts = facts(report("某局", 2025).stated("disclosure.fee.amount", "0.0000001"));

        assertThat(facts.disclosures()).isEmpty();
        assertThat(facts.notLoaded()).isEqualTo(1);
    }

    @Test
    void keepsEachResultOfAReviewButNoTotal() {
        Facts facts = facts(report("某局", 2025)
                .stated("review.reconsideration.upheld", 32)
                .stated("review.litigation_after_reconsideration.pending", 9)
                .stated("review.reconsideration.total", 41));

        assertThat(facts.reviews()).containsExactly(new ReviewFact(1, 1, 32), new ReviewFact(3, 4, 9));
    }

    @Test
    void takesNoTotalOfAReviewWhoseResultsAreBlankAndAFindingTellsIt() {
        ReportBuilder report =
                report("某局", 2025).blank("review.reconsideration.upheld").stated("review.reconsideration.total", 4);

        assertThat(facts(report).reviews()).isEmpty();
        assertThat(gaps(report)).containsExactly("review.reconsideration.total");
    }

    @Test
    void takesTheRowsWhereOnlyTotalsOfRowsAndColumnsArePrintedAndAFindingTellsTheColumn() {
        ReportBuilder report = report("某局", 2025)
                .stated("application.disclosed.total", 5)
                .stated("application.total.natural_person", 5)
                .stated("application.total.total", 5);

        assertThat(facts(report).applications()).containsExactly(new ApplicationFact(99, 1, 5));
        assertThat(gaps(report)).containsExactly("application.total.natural_person");
    }

    private static Stream<String> gaps(ReportBuilder report) {
        return new Checks(Forms.standard())
                .apply(report.build()).findings().stream()
                        .filter(finding -> finding.check().equals("total_unexplained"))
                        .map(finding -> finding.figure().orElseThrow().value());
    }

    private static Facts facts(ReportBuilder report) {
        return Facts.of(report.build(), Forms.standard(), MEMBERS);
    }

    private static Keys keys(int first, String... codes) {
        return new Keys(Map.of()).with(first, codes);
    }

    private record Keys(Map<String, Integer> keys) {
        Keys with(int first, String... codes) {
            Stream<Map.Entry<String, Integer>> more = Stream.iterate(0, place -> place + 1)
                    .limit(codes.length)
                    .map(place -> Map.entry(codes[place], first + place));
            return new Keys(Stream.concat(keys.entrySet().stream(), more)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }
}
