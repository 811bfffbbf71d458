package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
