package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final Agency GULOU_OF_NANJING = finance("320106", "鼓楼区");

    @Test
    void aDecisionHoldsForTheNextReportThatPrintsTheSameName() {
        Register register = gulouIsOfNanjing();

        assertThat(settled(register, titled("鼓楼区财政局", "区财政局", "2024年1月20日")).agency())
                .contains(GULOU_OF_NANJING);
        assertThat(settled(register, titled("鼓楼区财政局", "如有疑问，请与鼓楼区人民政府办公室联系。")).agency())
                .as("the government around it is no other body")
                .contains(GULOU_OF_NANJING);
    }

    @Test
    void aDecisionNeverReachesAReportThatNamesAnotherBody() {
        Register register = gulouIsOfNanjing();

        for (List<String> text : List.of(
                List.of("徐州市鼓楼区财政局", "2024年1月20日"),
                List.of("鼓楼区教育局（以下简称“我局”）推进公开。"),
                List.of("如有疑问，请与福州市鼓楼区财政局联系。"),
                List.of("2023年，开封市推进公开，开封市坚持公开。"),
                List.of("教育局", "2024年1月20日"))) {
            Identification other = settled(register, titled("鼓楼区财政局", text.toArray(String[]::new)));
            assertThat(other.agency().map(Agency::id).filter(id -> id == GULOU_OF_NANJING.id()))
                    .as("%s", text)
                    .isEmpty();
        }
    }

    /** Former readings took 政务公开 and 年报 for names; what was decided under them is of one report alone. */
    @Test
    void aDecisionUnderWordsThatNameNoBodyHoldsForThatContentAlone() {
        Clues decidedOn = titled("", "2023年，我局推进公开。");
        String evidence =
                IDENTIFIER.identify(decidedOn).question().orElseThrow().evidence();
        for (String words : List.of("政务公开", "年报", "-02-15", "某某")) {
            Register register = new Register(List.of(Decision.ofReport(
                    1, "a".repeat(64), 1, new Question(words, evidence, List.of()), HEALTH, Optional.empty())));

            Identification other = new Identification(
                    Optional.empty(),
                    Optional.of(words),
                    Optional.of(new ReportingYear(2023)),
                    Scope.UNKNOWN,
                    List.of(HoldReason.REGION_UNKNOWN),
                    List.of(),
                    List.of(),
                    Optional.of(new Question(words, evidence, List.of())));
            assertThat(IDENTIFIER.settle(other, register, "b".repeat(64), 1)).isEqualTo(other);
            assertThat(IDENTIFIER
                            .settle(IDENTIFIER.identify(decidedOn), register, "a".repeat(64), 1)
                            .agency())
                    .as(words)
                    .contains(HEALTH);
        }
    }

    private static Register gulouIsOfNanjing() {
        Question question =
                IDENTIFIER.identify(titled("鼓楼区财政局", "一、总体情况")).question().orElseThrow();
        return new Register(
                List.of(Decision.ofReport(1, "a".repeat(64), 1, question, GULOU_OF_NANJING, Optional.empty())));
    }

    private static Clues titled(String name, String... text) {
        List<String> lines = new ArrayList<>(List.of(name + "2023年政府信息公开工作年度报告"));
        lines.addAll(List.of(text));
        return new Clues("a.html", Optional.empty(), lines, Map.of());
    }

    private static Agency finance(String code, String district) {
        return new Agency(
                district + "财政局",
                district + "财政局",
                IDENTIFIER.regions().byCode(code).orElseThrow(),
                Kind.DEPARTMENT);
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
