package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeRulesTest {
    private static final Identifier IDENTIFIER = Identifier.load();

    @ParameterizedTest
    @CsvSource({
        "贵州省人民政府, GOVERNMENT, CONSOLIDATED",
        "遵义市, GOVERNMENT, CONSOLIDATED",
        "湄潭县人民政府, GOVERNMENT, CONSOLIDATED",
        "湄潭县人民政府(本级), GOVERNMENT, OWN",
        "阿克苏地区行政公署, GOVERNMENT, CONSOLIDATED",
        "湄潭县人民政府办公室, DEPARTMENT, OWN",
        "湄潭县教育局, DEPARTMENT, OWN",
        "贵州省人民政府国有资产监督管理委员会, DEPARTMENT, OWN",
        "海关总署(本级机关), DEPARTMENT, OWN",
        "国家税务总局湄潭县税务局, VERTICAL, OWN",
        "南京海关, VERTICAL, OWN",
        "湄潭县湄江街道办事处, SUBDISTRICT, OWN",
        "湄潭县永兴镇人民政府, TOWNSHIP, OWN",
        "苏州工业园区管理委员会, ZONE, UNKNOWN",
        "湄潭县人民医院, OTHER, UNKNOWN",
    })
    void tellsWhoseFiguresAReportContains(String name, Kind kind, Scope scope) {
        Identification found =
                IDENTIFIER.identify(new Clues("a.html", Optional.of(name + "2023年政府信息公开工作年度报告"), List.of(), Map.of()));

        assertThat(found.agency()).map(Agency::kind).contains(kind);
        assertThat(found.scope()).isEqualTo(scope);
    }
}
