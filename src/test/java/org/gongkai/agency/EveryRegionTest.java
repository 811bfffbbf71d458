package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.agency.Region.Level;
import org.junit.jupiter.api.Test;

/** The list as a whole, and of its townships every fourth, so that no name of a place is mistaken for another or for a part of a body's name. */
class EveryRegionTest {
    private static final Identifier IDENTIFIER = Identifier.load();
    private static final Regions REGIONS = IDENTIFIER.regions();

    @Test
    void everyPrefectureIsFoundByItsName() {
        assertThat(regions(Level.CITY))
                .filteredOn(city -> !isFound(city, city.name() + "教育局"))
                .isEmpty();
    }

    @Test
    void everyPrefectureIsFoundBehindABodyOfTheState() {
        assertThat(regions(Level.CITY))
                .filteredOn(city -> !isFound(city, "国家税务总局" + city.name() + "税务局"))
                .isEmpty();
    }

    @Test
    void everyCountyIsFoundBehindItsPrefecture() {
        assertThat(regions(Level.COUNTY))
                .filteredOn(county -> !isFound(county, behindItsParent(county) + "市场监督管理局"))
                .isEmpty();
    }

    @Test
    void everyCountyIsFoundByItsSite() {
        assertThat(regions(Level.COUNTY))
                .filteredOn(county -> !found("市场监督管理局", Map.of("site_id", county.code() + "0001"))
                        .equals(Optional.of(county)))
                .isEmpty();
    }

    @Test
    void everyTownshipIsFoundBehindPrefectureAndCounty() {
        assertThat(regions(Level.TOWNSHIP))
                .filteredOn(township -> !isFound(
                        township, behindItsParent(REGIONS.parent(township).orElseThrow()) + township.name()))
                .isEmpty();
    }

    @Test
    void noTownshipIsFoundAlone() {
        assertThat(regions(Level.TOWNSHIP))
                .filteredOn(township -> found(township.name(), Map.of()).isPresent())
                .isEmpty();
    }

    /** Units of statistics are bodies as often as places, and a few names of the list hold two places. */
    private static List<Region> regions(Level level) {
        return REGIONS.all().stream()
                .filter(region -> region.level() == level)
                .filter(region -> region.until().isEmpty())
                .filter(region -> level == Level.COUNTY || !region.zone())
                .filter(region -> level != Level.TOWNSHIP || region.key() % 4 == 0)
                .filter(region -> !region.name().matches(".*[-（(].*"))
                .filter(region -> !isItsOwnCounty(region))
                .toList();
    }

    private static boolean isItsOwnCounty(Region region) {
        return REGIONS.parent(region)
                .map(Region::name)
                .filter(region.name()::equals)
                .isPresent();
    }

    private static String behindItsParent(Region region) {
        return Stream.of(REGIONS.parent(region), Optional.of(region))
                .flatMap(Optional::stream)
                .map(Region::name)
                .distinct()
                .reduce("", String::concat);
    }

    private static boolean isFound(Region expected, String body) {
        return found(body, Map.of()).equals(Optional.of(expected));
    }

    private static Optional<Region> found(String body, Map<String, String> hints) {
        String title = body + "2023年政府信息公开工作年度报告";
        return IDENTIFIER
                .identify(new Clues("a.html", Optional.of(title), List.of(), hints))
                .agency()
                .map(Agency::region);
    }
}
