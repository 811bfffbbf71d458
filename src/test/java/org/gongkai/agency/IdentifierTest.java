package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    private static final Identifier IDENTIFIER = Identifier.load();
    private static final String TITLE_END = "政府信息公开工作年度报告";

    @Test
    void takesADepartmentWithItsCoNameFromTheTitle() {
        Identification found = of("昌吉市行政审批局（数字化发展局）2025年" + TITLE_END, "2025年，我局公开了各类信息。");

        assertSettled(found, "昌吉市行政审批局(数字化发展局)", "652301", 2025);
        assertThat(found.agency()).map(Agency::kind).contains(Kind.DEPARTMENT);
        assertThat(found.scope()).isEqualTo(Scope.OWN);
        assertThat(found.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.source()).isEqualTo("heading");
            assertThat(evidence.quote()).startsWith("昌吉市行政审批局(数字化发展局)2025年");
        });
    }

    @Test
    void findsAnEthnicTownshipByItsShortName() {
        Identification found = of("昌吉市阿什里乡2025年" + TITLE_END, "2025年，我乡按要求公开信息。");

        assertSettled(found, "昌吉市阿什里乡", "652301202", 2025);
        assertThat(found.agency()).map(Agency::kind).contains(Kind.TOWNSHIP);
        assertThat(found.scope()).isEqualTo(Scope.OWN);
    }

    @Test
    void findsABodyThatOnlyTheTextNames() {
        Identification found = of("一、总体情况", "2025年，净月高新区政务服务数据管理局（以下简称“区政数局”）推进公开。", "2025年度，区政数局没有收取费用。");

        assertSettled(found, "净月高新区政务服务数据管理局", "220172", 2025);
    }

    @Test
    void takesTheYearReportedNotThatOfTheSignature() {
        Identification found =
                of("怀仁市行政审批服务管理局 2023年" + TITLE_END, "统计期限自2023年1月1日起，至2023年12月31日止。", "怀仁市行政审批服务管理局", "2024年1月15日");

        assertSettled(found, "怀仁市行政审批服务管理局", "140681", 2023);
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void takesTheYearReportedNotThatOfTheDayOfPublication() {
        for (String line : List.of(
                "发布时间：2026-01-23 来源：扬中市教育局",
                "发布日期：2026-01-23",
                "成文日期：2026/1/23",
                "2026-01-23 10:20 来源：扬中市教育局 浏览次数：7",
                "来源：扬中市教育局 2026.01.23")) {
            Identification found = of("扬中市教育局" + TITLE_END, line, "扬中市教育局（以下简称“我局”）编制本报告，统计期限自2025年1月1日至2025年12月31日止。");

            assertSettled(found, "扬中市教育局", "321182", 2025);
            assertThat(found.problems()).isEmpty();
        }
    }

    @Test
    void takesNoNameFromTheLineThatASitePrintsBelowATitle() {
        Identification found = of(
                "政府信息公开年报", "来源：潢川县民政局 发布时间:2026-01-23 浏览次数：12", "潢川县民政局（以下简称“我局”）编制本报告，统计期限自2025年1月1日至2025年12月31日止。");

        assertSettled(found, "潢川县民政局", "411526", 2025);
    }

    @Test
    void readsATitleThatMarkdownMarks() {
        Identification found = of("# 平武县文化和旅游局2021年度", "# " + TITLE_END, "## 一、总体情况", "**2021年**，推进公开。");

        assertSettled(found, "平武县文化和旅游局", "510727", 2021);
    }

    @Test
    void aGovernmentsOfficeAnswersForTheGovernment() {
        Identification found = of(
                "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制本报告，统计期限为2024年1月1日至12月31日。" + "如有疑问，请与乌鲁木齐市人民政府办公室政务办公室联系。",
                "2024年，乌鲁木齐市坚持公开。");

        assertSettled(found, "乌鲁木齐市人民政府", "650100", 2024);
        assertThat(found.scope()).isEqualTo(Scope.CONSOLIDATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "化隆县2022年政府信息公开工作年度报告",
                "2022年化隆回族自治县人民政府政府信息公开年度报告",
                "化隆县人民政府关于2022年政府信息公开工作年度报告的公告",
                "关于印发《化隆县2022年政府信息公开工作年度报告》的通知",
                "化隆县2022年度政府信息公开工作年度报告化隆县2022年度政府信息公开工作年度报告",
                "化隆县 二〇二二年政府信息公开年报",
            })
    void knowsAGovernmentUnderItsShortAndLongNames(String title) {
        Identification found = of(title);

        assertSettled(found, "化隆回族自治县人民政府", "630224", 2022);
        assertThat(found.agency())
                .map(Agency::id)
                .isEqualTo(of("化隆县2021年政府信息公开工作年度报告").agency().map(Agency::id));
    }

    @Test
    void aTitleWithoutThePlaceTakesItFromTheSite() {
        Identification found = of(Map.of("site_id", "1406810012"), "教育局2019年" + TITLE_END);

        assertSettled(found, "怀仁市教育局", "140681", 2019);
        assertThat(found.evidence()).contains(new Evidence("site_id", "1406810012", "region=140681"));
        assertThat(of("教育局2019年" + TITLE_END).holds()).containsExactly(HoldReason.REGION_UNKNOWN);
    }

    @Test
    void theCreditCodeInTheIndexNumberTellsTheRegion() {
        Identification found = of(Map.of("index_number", "11652301MB1234567X/2026-00001"), "市政府办公室2025年" + TITLE_END);

        assertSettled(found, "昌吉市政府办公室", "652301", 2025);
    }

    @Test
    void aTownshipNeedsItsCounty() {
        assertThat(of("城关镇2023年" + TITLE_END).holds()).containsExactly(HoldReason.REGION_UNKNOWN);
        assertSettled(of("榆中县城关镇2023年" + TITLE_END), "榆中县城关镇", "620123100", 2023);
        assertSettled(of(Map.of("site_id", "6201230001"), "城关镇2023年" + TITLE_END), "榆中县城关镇", "620123100", 2023);
    }

    @Test
    void aSubdistrictNamedAfterACityStaysWhereItIs() {
        Identification found = of("广州市越秀区北京街道办事处2023年" + TITLE_END);

        assertSettled(found, "广州市越秀区北京街道办事处", "440104003", 2023);
        assertThat(found.agency()).map(Agency::kind).contains(Kind.SUBDISTRICT);
        assertThat(of("北京街道2023年" + TITLE_END).holds()).containsExactly(HoldReason.REGION_UNKNOWN);
    }

    @Test
    void aCountyNameThatRepeatsNeedsItsCity() {
        assertThat(of("鼓楼区教育局2023年" + TITLE_END).holds()).containsExactly(HoldReason.REGION_UNKNOWN);
        assertSettled(of("南京市鼓楼区教育局2023年" + TITLE_END), "南京市鼓楼区教育局", "320106", 2023);
        assertSettled(of(Map.of("site_id", "3501020001"), "鼓楼区教育局2023年" + TITLE_END), "鼓楼区教育局", "350102", 2023);
    }

    @Test
    void aMirrorWithReplacedNamesIsHeld() {
        Identification found = of(Map.of("site_id", "1406810012"), "昌吉市教育局2023年" + TITLE_END);

        assertThat(found.holds()).containsExactly(HoldReason.REGION_UNKNOWN);
        assertThat(found.publishedName()).contains("昌吉市教育局");
        assertThat(found.problems()).extracting(Contradiction::code).containsExactly("region_contradiction");
    }

    @Test
    void theTitlesYearBeatsTheTextsAndTheContradictionIsKept() {
        Identification found = of("抚松县松江河镇2020年" + TITLE_END, "2019年，我镇公开信息。", "2019年，共公开二十条。");

        assertSettled(found, "抚松县松江河镇", "220621101", 2020);
        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("year_contradiction");
            assertThat(problem.expected()).isEqualTo("2020");
            assertThat(problem.actual()).startsWith("2019");
        });
    }

    @Test
    void aYearThatNoReportCanBeOnIsNoCandidate() {
        Identification found = of("昌吉市教育局" + TITLE_END, "力争到2060年前实现目标。");

        assertThat(found.holds()).containsExactly(HoldReason.YEAR_UNKNOWN);
        assertThat(found.question()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"统计期限为2019年1月1日至12月31日", "数据统计期限从201911日起至20191231日止", "自2019年1月1日起至2019年12月31日止"})
    void theStatisticsPeriodTellsTheYear(String period) {
        assertThat(of("昌吉市教育局" + TITLE_END, period + "。").year()).contains(new ReportingYear(2019));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099", "2007"})
    void aYearThatCannotBeReportedOnIsSaidToBeJustThat(String year) {
        Identification found = of("昌吉市教育局" + year + "年" + TITLE_END);

        assertThat(found.holds()).containsExactly(HoldReason.YEAR_OUT_OF_RANGE);
        assertThat(found.agency()).isPresent();
    }

    @Test
    void theDayOfPublicationIsNoReportingYear() {
        Identification found = of(Map.of("published", "2025-01-20"), "昌吉市教育局" + TITLE_END, "我局公开信息。");

        assertThat(found.holds()).containsExactly(HoldReason.YEAR_UNKNOWN);
    }

    @Test
    void ministriesStandUnderTheState() {
        Identification found = of("海关总署（本级机关）2023年" + TITLE_END);

        assertSettled(found, "海关总署(本级机关)", Region.STATE, 2023);
        assertThat(found.scope()).isEqualTo(Scope.OWN);
    }

    @Test
    void aLocalOrganOfTheStateStandsWhereItWorks() {
        Identification found = of("国家税务总局乌鲁木齐市税务局2023年" + TITLE_END);

        assertSettled(found, "国家税务总局乌鲁木齐市税务局", "650100", 2023);
        assertThat(found.agency()).map(Agency::kind).contains(Kind.VERTICAL);
    }

    @Test
    void aCountyUnderItsFormerNameIsTheSameBody() {
        Agency former = of("华亭县教育局2017年" + TITLE_END).agency().orElseThrow();
        Agency today = of("华亭市教育局2023年" + TITLE_END).agency().orElseThrow();

        assertThat(former.name()).isEqualTo("华亭县教育局");
        assertThat(former.id()).isEqualTo(today.id());
    }

    @Test
    void ourBureauAloneIsNoName() {
        Identification found = of(Map.of("site_id", "1406810012"), "2023年，我局推进公开。");

        assertThat(found.holds()).containsExactly(HoldReason.AGENCY_UNKNOWN);
    }

    @Test
    void theRegionsAmongWhichAPersonMustChooseAreNamed() {
        Identification found = of("鼓楼区教育局2023年" + TITLE_END);

        assertThat(found.evidence())
                .extracting(Evidence::supports)
                .contains("candidate=320106 江苏省南京市鼓楼区", "candidate=350102 福建省福州市鼓楼区");
    }

    @Test
    void oneBodyHasOneIdentityUnderAllItsNames() {
        assertThat(List.of("昌吉市阿什里乡", "昌吉市阿什里乡人民政府", "昌吉市阿什里哈萨克民族乡人民政府", "新疆昌吉市阿什里乡", "昌吉市阿什里哈萨克民族乡"))
                .extracting(name -> of(name + "2024年" + TITLE_END).agency().map(Agency::id))
                .doesNotContain(Optional.empty())
                .containsOnly(of("昌吉市阿什里乡2025年" + TITLE_END).agency().map(Agency::id));
    }

    @Test
    void aCoNameDoesNotMakeAnotherBodyButTheBodyItselfDoes() {
        assertThat(id("昌吉市行政审批局")).isEqualTo(id("昌吉市行政审批局（数字化发展局）"));
        assertThat(id("海关总署")).isNotEqualTo(id("海关总署（本级机关）"));
        assertThat(id("昌吉市教育局")).isNotEqualTo(id("昌吉市水利局"));
        assertThat(id("南京市鼓楼区教育局")).isNotEqualTo(id("福州市鼓楼区教育局"));
    }

    private static long id(String name) {
        return of(name + "2024年" + TITLE_END).agency().orElseThrow().id();
    }

    private static Identification of(String... text) {
        return of(Map.of(), text);
    }

    private static Identification of(Map<String, String> hints, String... text) {
        return IDENTIFIER.identify(new Clues("2026/a.html", Optional.empty(), List.of(text), hints));
    }

    private static void assertSettled(Identification found, String name, String region, int year) {
        assertThat(found.holds()).isEmpty();
        assertThat(found.agency()).map(Agency::name).contains(name);
        assertThat(found.agency().map(agency -> agency.region().code())).contains(region);
        assertThat(found.year()).contains(new ReportingYear(year));
    }
}
