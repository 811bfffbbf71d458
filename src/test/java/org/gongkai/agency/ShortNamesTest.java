package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {

    @ParameterizedTest
    @CsvSource({
        "昌吉回族自治州, 昌吉州",
        "化隆回族自治县, 化隆县",
        "阿什里哈萨克民族乡, 阿什里乡",
        "围场满族蒙古族自治县, 围场县",
        "积石山保安族东乡族撒拉族自治县, 积石山县",
        "东乡族自治县, 东乡县",
        "莫力达瓦达斡尔族自治旗, 莫力达瓦旗",
        "梅里斯达斡尔族区, 梅里斯区",
        "喇叭沟门满族乡, 喇叭沟门乡",
        "长春净月高新技术产业开发区, 长春净月高新区",
        "郑州经济技术开发区, 郑州经开区",
    })
    void leavesOutThePeoplesAndKeepsTheUnit(String official, String shorter) {
        assertThat(ShortNames.withUnit(official)).contains(shorter);
    }

    @ParameterizedTest
    @CsvSource({
        "新疆维吾尔自治区, 新疆",
        "内蒙古自治区, 内蒙古",
        "西藏自治区, 西藏",
        "广西壮族自治区, 广西",
        "宁夏回族自治区, 宁夏",
        "香港特别行政区, 香港",
        "北京市, 北京",
        "津市市, 津市",
        "昌吉回族自治州, 昌吉",
        "锡林郭勒盟, 锡林郭勒",
        "阿克苏地区, 阿克苏",
    })
    void leavesOutTheUnit(String official, String bare) {
        assertThat(ShortNames.bare(official)).containsExactly(bare);
    }

    @ParameterizedTest
    @CsvSource({"赵县", "城区", "民族团结乡", "城关镇"})
    void hasNoShortNameWhereNothingCanBeLeftOut(String official) {
        assertThat(ShortNames.withUnit(official)).isEmpty();
    }
}
