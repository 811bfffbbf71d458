package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.agency.Region.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private static final Regions REGIONS = Regions.load();

    @ParameterizedTest
    @CsvSource({
        "000000, 中央, STATE, '', 0",
        "650000, 新疆维吾尔自治区, PROVINCE, 000000, 650000000",
        "652300, 昌吉回族自治州, CITY, 650000, 652300000",
        "652301, 昌吉市, COUNTY, 652300, 652301000",
        "652301202, 阿什里哈萨克民族乡, TOWNSHIP, 652301, 652301202",
        "110105, 朝阳区, COUNTY, 110000, 110105000",
        "419001, 济源市, COUNTY, 410000, 419001000",
        "810000, 香港特别行政区, PROVINCE, 000000, 810000000",
    })
    void knowsTheTreeFromTheStateToTheTownship(String code, String name, Level level, String parent, int key) {
        Region region = REGIONS.byCode(code).orElseThrow();

        assertThat(region.name()).isEqualTo(name);
        assertThat(region.level()).isEqualTo(level);
        assertThat(region.parent()).isEqualTo(parent);
        assertThat(region.key()).isEqualTo(key);
    }

    @Test
    void everyRegionButTheStateStandsUnderAnother() {
        assertThat(REGIONS.all())
                .filteredOn(region -> REGIONS.parent(region).isEmpty())
                .extracting(Region::name)
                .containsExactly("中央");
    }

    @Test
    void noTwoRegionsShareAKey() {
        Set<Integer> keys = new HashSet<>();

        assertThat(REGIONS.all()).filteredOn(region -> !keys.add(region.key())).isEmpty();
    }

    @Test
    void holdsTheWholeEditionOf2023ButKinmenWhichStandsForItsOwnTownship() {
        assertThat(count(Level.PROVINCE)).isEqualTo(31 + 3);
        assertThat(count(Level.TOWNSHIP)).isEqualTo(41_351);
    }

    private static long count(Level level) {
        return REGIONS.all().stream().filter(region -> region.level() == level).count();
    }

    @Test
    void leavesOutThePlaceholdersOfTheCode() {
        assertThat(List.of("110100", "500200", "419000", "659000"))
                .noneMatch(code -> REGIONS.byCode(code).isPresent());
        assertThat(REGIONS.known("110100")).map(Region::name).contains("北京市");
    }

    @Test
    void flagsStatisticalZones() {
        assertThat(REGIONS.byCode("220172")).map(Region::zone).contains(true);
        assertThat(REGIONS.byCode("652301402")).map(Region::zone).contains(true);
        assertThat(REGIONS.byCode("652301")).map(Region::zone).contains(false);
        assertThat(REGIONS.byCode("652301202")).map(Region::zone).contains(false);
    }

    @Test
    void aFormerCodeLeadsToWhatTheRegionBecame() {
        assertThat(REGIONS.known("620824")).map(Region::name).contains("华亭市");
        assertThat(REGIONS.byCode("620881")).map(Region::since).contains(OptionalInt.of(2018));
    }

    @Test
    void aDividedRegionStaysWithItsLastYear() {
        assertThat(REGIONS.known("371200")).hasValueSatisfying(laiwu -> {
            assertThat(laiwu.name()).isEqualTo("莱芜市");
            assertThat(laiwu.until()).hasValue(2018);
        });
    }

    @Test
    void spellsARegionOutFromItsProvince() {
        assertThat(REGIONS.byCode("652301202").map(REGIONS::fullName)).contains("新疆维吾尔自治区昌吉回族自治州昌吉市阿什里哈萨克民族乡");
    }
}
