package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final Region KUNSHAN = new Region("320583", "昆山市", Region.Level.COUNTY);
    private static final Agency HEALTH = bureau("昆山市卫生局");
    private static final Agency PLANNING = bureau("昆山市卫生和计划生育委员会");
    private static final Agency TODAY = bureau("昆山市卫生健康委员会");
    private static final Agency SHORT = bureau("昆山市卫健委");

    @Test
    void aBodyRenamedTwiceHasTheNameOfTheEndOfTheYear() {
        Register register = new Register(List.of(
                Decision.renamed(1, HEALTH, PLANNING, LocalDate.of(2014, 5, 1)),
                Decision.renamed(2, PLANNING, TODAY, LocalDate.of(2019, 1, 1))));

        assertThat(List.of(2013, 2014, 2018, 2019))
                .extracting(year -> settled(register, TODAY, year).name())
                .containsExactly(HEALTH.name(), PLANNING.name(), PLANNING.name(), TODAY.name());
        assertThat(List.of(HEALTH, PLANNING, TODAY))
                .extracting(named -> settled(register, named, 2020).id())
                .containsOnly(HEALTH.id());
    }

    @Test
    void aFurtherNameOfARenamedBodyIsTheSameBody() {
        Register register = new Register(
                List.of(Decision.same(1, TODAY, SHORT), Decision.renamed(2, HEALTH, TODAY, LocalDate.of(2019, 1, 1))));

        assertThat(settled(register, SHORT, 2018)).isEqualTo(HEALTH);
        assertThat(settled(register, SHORT, 2022).id()).isEqualTo(HEALTH.id());
        assertThat(settled(register, SHORT, 2022).name()).isEqualTo(TODAY.name());
    }

    @Test
    void aBodyTakenOverReportsForItselfUntilThen() {
        Register register = new Register(List.of(Decision.merged(1, PLANNING, TODAY, LocalDate.of(2019, 3, 1))));

        assertThat(settled(register, PLANNING, 2018)).isEqualTo(PLANNING);
        assertThat(settled(register, PLANNING, 2019)).isEqualTo(TODAY);
        assertThat(settled(register, TODAY, 2018)).isEqualTo(TODAY);
    }

    @Test
    void bodiesThatTookEachOtherOverComeToAnEnd() {
        Register register = new Register(List.of(
                Decision.merged(1, PLANNING, TODAY, LocalDate.of(2019, 3, 1)),
                Decision.merged(2, TODAY, PLANNING, LocalDate.of(2021, 3, 1))));

        assertThat(settled(register, PLANNING, 2020)).isEqualTo(TODAY);
        assertThat(List.of(PLANNING, TODAY)).contains(settled(register, PLANNING, 2022));
    }

    /** The last digits follow from GB 32100-2015, whose own example is 91350100M000100Y43. */
    @Test
    void aReportThatOnlyItsCreditCodeNamesIsOfTheBodyThatAPersonSaidItWas() {
        Register register = answered("11341822MB1234567Y/202301-00004", 2022);

        Identification next = settled(register, nameless("11341822MB1234567Y/202401-00019", 2023));
        assertThat(next.agency()).contains(HEALTH);
        assertThat(next.year()).contains(new ReportingYear(2023));
        assertThat(next.holds()).isEmpty();
        assertThat(next.problems())
                .extracting(Identification.Contradiction::code)
                .containsExactly("identity_decided");

        assertThat(settled(Register.EMPTY, nameless("11341822MB1234567Y/202401-00019", 2023))
                        .holds())
                .as("nobody said whose code it is")
                .containsExactly(HoldReason.AGENCY_UNKNOWN);
        assertThat(settled(register, nameless("11341822MB12345682/202401-00019", 2023))
                        .holds())
                .as("another body of the county")
                .containsExactly(HoldReason.AGENCY_UNKNOWN);
    }

    @Test
    void anIndexNumberThatNamesNoBodyAnswersForNone() {
        for (String number :
                List.of("11341822MB1234567X/202301-00004", "91341822MB1234567N/202301-00004", "000014349/2023-00004")) {
            Register register = answered(number, 2022);
            assertThat(settled(register, nameless(number, 2023)).holds())
                    .as(number)
                    .containsExactly(HoldReason.AGENCY_UNKNOWN);
        }
        assertThat(new CreditCode("91350100M000100Y43").namesABody())
                .as("a company's, of which the last digit is right")
                .isFalse();
    }

    @Test
    void aCreditCodeOnAnotherSiteAnswersForNone() {
        Register register = answered("11341822MB1234567Y/202301-00004", 2022);
        Clues mirrored = new Clues(
                "a.html",
                Optional.of("2023年政府信息公开工作年度报告"),
                List.of("一、总体情况"),
                Map.of("index_number", "11341822MB1234567Y/202401-00019", "site_id", "3418000012"));

        assertThat(settled(register, mirrored).agency()).isEmpty();
    }

    private static final Identifier IDENTIFIER = Identifier.load();

    private static Clues nameless(String indexNumber, int year) {
        return new Clues(
                "a.html", Optional.of(year + "年政府信息公开工作年度报告"), List.of("一、总体情况"), Map.of("index_number", indexNumber));
    }

    /** A person said of the report with this number that it is the health bureau's. */
    private static Register answered(String indexNumber, int year) {
        Identification held = IDENTIFIER.identify(nameless(indexNumber, year));
        return new Register(List.of(
                Decision.ofReport(1, "a".repeat(64), 1, held.question().orElseThrow(), HEALTH, Optional.empty())));
    }

    private static Identification settled(Register register, Clues clues) {
        return IDENTIFIER.settle(IDENTIFIER.identify(clues), register, "b".repeat(64), 1);
    }

    @Test
    void namesResembleOneAnotherByTheirPairsOfCharacters() {
        Lookalikes lookalikes = new Lookalikes(List.of(HEALTH, PLANNING, TODAY));

        assertThat(lookalikes.of("昆山市卫生健康委员会", 45, 5))
                .extracting(Lookalikes.Match::score)
                .startsWith(100)
                .isSortedAccordingTo((one, other) -> other - one);
        assertThat(lookalikes.of("昆山市卫生健康委", 45, 1).get(0).agency()).isEqualTo(TODAY);
        assertThat(lookalikes.of("喀什地区", 1, 5)).isEmpty();
    }

    private static Agency settled(Register register, Agency named, int year) {
        return register.settle(named, Optional.of(new ReportingYear(year)));
    }

    private static Agency bureau(String name) {
        return new Agency(name, name, KUNSHAN, Kind.DEPARTMENT);
    }
}
