package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Region;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEveryDatabase
class DimensionsTest {
    private static final Region XINJIANG = new Region("650000", "新疆维吾尔自治区", Region.Level.PROVINCE);
    private static final Region CHANGJI = new Region("652300", "昌吉回族自治州", Region.Level.CITY);
    private static final Region CHANGJI_CITY = new Region("652301", "昌吉市", Region.Level.COUNTY);
    private static final Region ASHILI = new Region("652301202", "阿什里哈萨克民族乡", Region.Level.TOWNSHIP);

    private final JdbcTemplate jdbc;
    private final Dimensions dimensions;

    DimensionsTest(TestDatabase database) {
        jdbc = new JdbcTemplate(database.dataSource());
        dimensions = new Dimensions(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void migrate(TestDatabase database) {
        WarehouseSchema.migrate(database.dataSource());
    }

    @Test
    void placesATownshipBelowItsCountyCityAndProvince() {
        dimensions.prepare(List.of(ASHILI, CHANGJI_CITY, XINJIANG, CHANGJI));

        assertThat(jdbc.queryForMap("select * from dim_region where code = '652301202'"))
                .containsEntry("region_key", 652301202L)
                .containsEntry("parent_key", 652301000L)
                .containsEntry("province", "新疆维吾尔自治区")
                .containsEntry("city", "昌吉回族自治州")
                .containsEntry("county", "昌吉市");
        assertThat(jdbc.queryForMap("select * from dim_region where code = '650000'"))
                .containsEntry("parent_key", -2L)
                .containsEntry("city", "");
    }

    @Test
    void addsOnlyWhatIsMissing() {
        dimensions.prepare(List.of(XINJIANG));
        dimensions.prepare(List.of(XINJIANG, new Region("110000", "北京市", Region.Level.PROVINCE)));

        assertThat(jdbc.queryForList(
                        "select name from dim_region where code in ('650000', '110000') order by code", String.class))
                .containsExactly("北京市", "新疆维吾尔自治区");
    }

    @Test
    void takesAllRegionsOfTheCountry() {
        List<Region> country = new ArrayList<>();
        for (int code = 100_000_001; code < 100_044_000; code++) {
            country.add(new Region(Integer.toString(code), "乡" + code, Region.Level.TOWNSHIP));
        }

        dimensions.prepare(country);

        assertThat(jdbc.queryForObject("select count(*) from dim_region where code like '1000%'", Long.class))
                .isEqualTo(43_999);
    }

    @Test
    void knowsEveryDayOfItsCalendar() {
        dimensions.prepare(List.of());

        assertThat(jdbc.queryForMap("select * from dim_date where date_key = 20240229"))
                .containsEntry("calendar_quarter", 1)
                .containsEntry("weekday", 4);
        assertThat(jdbc.queryForObject("select count(*) from dim_date where date_key > 0", Long.class))
                .isEqualTo(15_706);
    }
}
