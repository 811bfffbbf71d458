package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.warehouse.ListRejected;
import org.gongkai.warehouse.RunTally;
import org.gongkai.warehouse.WaitingReport;
import org.gongkai.warehouse.WarehouseDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person decides about who reported is in force at once, and at every later load. */
class AgencyDeskTest {
    private static final Author CLERK = new Author("李办事员", "核对原件");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHeldReportIsAskedOnceAndNeverAgain(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            present("区财政/鼓楼区财政局2022.html", "鼓楼区财政局", 2022);
            assertThat(tally(loader).held()).isOne();
            WaitingReport held = loader.agencies().held().get(0);
            assertThat(loader.agencies().candidates(held))
                    .extracting(candidate -> candidate.agency().region().code())
                    .contains("320106", "320302", "350102", "410204");

            DeskResult decided = loader.agencies().decide(choice(held.file(), "鼓楼区财政局", Optional.of("320106")), CLERK);

            assertThat(((DeskResult.Done) decided).settled())
                    .containsExactly(new DeskResult.Settled(held.file(), "鼓楼区财政局", "320106", 2022));
            assertThat(loaded(database)).containsExactly("320106 鼓楼区财政局 2022");
            assertThat(tally(loader).unchanged()).isOne();

            present("区财政/鼓楼区财政局2023.html", "鼓楼区财政局", 2023);
            RunTally third = tally(loader);

            assertThat(third.held()).isZero();
            assertThat(loaded(database)).containsExactly("320106 鼓楼区财政局 2022", "320106 鼓楼区财政局 2023");
            assertThat(strings(database, "select severity from finding where check_code = 'identity_decided'"))
                    .containsExactly("info");
            assertThat(strings(database, "select actor from audit_log")).containsExactly("李办事员");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasDecidedBeforeStaysAsFarAsItIsNotDecidedAnew(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            Path file = present("财政局.html", "鼓楼区财政局", 2022);
            Files.writeString(file, Files.readString(file).replaceAll("20\\d\\d年", "全年"));
            assertThat(tally(loader).held()).isOne();

            loader.agencies()
                    .decide(
                            new Choice(
                                    "财政局.html",
                                    Optional.empty(),
                                    Optional.of("鼓楼区财政局"),
                                    Optional.of("320106"),
                                    Optional.of(2022)),
                            CLERK);
            loader.agencies().decide(choice("财政局.html", "鼓楼区财政局", Optional.of("350102")), CLERK);

            assertThat(loaded(database)).containsExactly("350102 鼓楼区财政局 2022");

            loader.agencies()
                    .decide(
                            new Choice(
                                    "财政局.html",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(2023)),
                            CLERK);

            assertThat(loaded(database)).containsExactly("350102 鼓楼区财政局 2023");
        }
    }

    /** Both say 政务公开 above, as their sites do; neither names its body there. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsDecidedOnAPageThatNamesNoBodyIsSaidOfNoOtherPage(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            column("2021_001.html", "2023年，我局推进公开。");
            column("2021_002.html", "2023年，我局坚持公开。");
            column("2021_003.html", "开鲁县教育局（以下简称“我局”）编制本报告。");
            assertThat(tally(loader).held()).isEqualTo(2);
            assertThat(loaded(database)).containsExactly("150523 开鲁县教育局 2023");

            DeskResult.Done decided = (DeskResult.Done)
                    loader.agencies().decide(choice("2021_001.html", "昆山市财政局", Optional.empty()), CLERK);

            assertThat(decided.settled())
                    .containsExactly(new DeskResult.Settled("2021_001.html", "昆山市财政局", "320583", 2023));
            assertThat(tally(loader).unchanged()).isEqualTo(2);
            assertThat(loaded(database)).containsExactly("150523 开鲁县教育局 2023", "320583 昆山市财政局 2023");

            loader.agencies().undo(decided.number(), CLERK);

            assertThat(loaded(database)).containsExactly("150523 开鲁县教育局 2023");
            assertThat(loader.agencies().held())
                    .extracting(WaitingReport::file)
                    .containsExactly("2021_001.html", "2021_002.html");
        }
    }

    /** A report whose page names its column and, if at all, its body in the text. */
    private void column(String path, String sentence) throws IOException {
        Path file = present(path, "昆山市财政局", 2023);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("<title>[^<]*</title>", "<title>年度报告</title>")
                        .replaceAll(
                                "<h1>[^<]*</h1>",
                                "<p>首页 &gt; 政务公开</p><h1>2023年政府信息公开工作年度报告</h1><p>" + sentence + "</p>")
                        .replaceAll("昆山市财政局", "我局"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoNamesOfOneBodyBecomeOneAgencyInAllYears(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            present("2022.html", "昆山市城市管理局", 2022);
            tally(loader);
            present("2023.html", "昆山市城市管理行政执法局", 2023);
            tally(loader);
            assertThat(bodies(database)).hasSize(2);

            DeskResult.Done same = (DeskResult.Done) loader.agencies().same("昆山市城市管理局", "昆山市城市管理行政执法局", CLERK);
            present("2024.html", "昆山市城市管理行政执法局", 2024);
            RunTally third = tally(loader);

            assertThat(same.moved()).isOne();
            assertThat(third.held()).isZero();
            assertThat(bodies(database)).hasSize(1);
            assertThat(loaded(database))
                    .containsExactly("320583 昆山市城市管理局 2022", "320583 昆山市城市管理局 2023", "320583 昆山市城市管理局 2024");
            assertThat(strings(database, "select alias from agency_alias")).containsExactly("昆山市城市管理行政执法局");
            assertThat(strings(database, "select count(*) from dim_agency where agency_id > 0"))
                    .containsExactly("1");

            loader.agencies().undo(same.number(), CLERK);

            assertThat(loaded(database))
                    .containsExactly("320583 昆山市城市管理局 2022", "320583 昆山市城市管理行政执法局 2023", "320583 昆山市城市管理行政执法局 2024");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void afterARenamingLastYearsFiguresBelongToTheSameBody(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            present("2022.html", "昆山市环境保护局", 2022);
            present("2023.html", "昆山市生态环境局", 2023);
            tally(loader);

            loader.agencies().became("昆山市环境保护局", "昆山市生态环境局", LocalDate.of(2023, 6, 1), false, CLERK);
            present("2024.html", "昆山市生态环境局", 2024);
            tally(loader);

            assertThat(bodies(database)).hasSize(1);
            assertThat(loaded(database))
                    .containsExactly("320583 昆山市环境保护局 2022", "320583 昆山市生态环境局 2023", "320583 昆山市生态环境局 2024");
            assertThat(strings(database, """
                            select concat(name, ' ', valid_from, ' ', valid_to) from dim_agency
                            where agency_id > 0 order by valid_from"""))
                    .containsExactly("昆山市环境保护局 1900-01-01 2023-05-31", "昆山市生态环境局 2023-06-01 9999-12-31");
            assertThat(strings(database, """
                            select a.name from fact_application f
                            join dim_agency a on a.agency_key = f.agency_key
                            where f.year_key = 2022 group by a.name""")).containsExactly("昆山市环境保护局");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoReportsOfOneBodyForOneYearAreBothKeptAndTold(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            present("a.html", "昆山市城市管理局", 2022);
            present("b.html", "昆山市城市管理行政执法局", 2022);
            tally(loader);

            DeskResult.Done same = (DeskResult.Done) loader.agencies().same("昆山市城市管理局", "昆山市城市管理行政执法局", CLERK);

            assertThat(loaded(database)).containsExactly("320583 昆山市城市管理局 2022");
            assertThat(strings(database, """
                            select concat(s.path, ' ', v.status, ' ', f.expected, ' ', f.actual)
                            from finding f
                            join report_version v on v.report_id = f.report_id
                            join dim_submission s on s.submission_key = v.submission_key
                            where f.check_code = 'same_body_filing' order by s.path"""))
                    .containsExactly("a.html superseded b.html a.html", "b.html current b.html a.html");

            loader.agencies().undo(same.number(), CLERK);

            assertThat(loaded(database)).containsExactly("320583 昆山市城市管理局 2022", "320583 昆山市城市管理行政执法局 2022");
            assertThat(strings(database, "select check_code from finding where check_code = 'same_body_filing'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDecidedWarehouseEqualsOneThatKnewFromTheBeginning(Vendor vendor) throws Exception {
        Path register = temporary.resolve("register.csv");
        Map<String, List<String>> decided;
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            presentAll();
            tally(loader);
            loader.agencies().decide(choice("held.html", "鼓楼区财政局", Optional.of("320106")), CLERK);
            loader.agencies().became("昆山市环境保护局", "昆山市生态环境局", LocalDate.of(2023, 6, 1), false, CLERK);
            loader.agencies().same("昆山市城市管理局", "昆山市城市管理行政执法局", CLERK);
            loader.names().export(register);
            decided = reports(database);
        }
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            loader.names().importFrom(register, CLERK);
            tally(loader);

            assertThat(reports(database)).isEqualTo(decided);

            Path again = temporary.resolve("again.csv");
            loader.names().export(again);
            assertThat(again).hasSameTextualContentAs(register);
            assertThat(((DeskResult.Done) loader.names().importFrom(again, CLERK)).number())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anImportWithOneWrongLineChangesNothing(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            Path file = temporary.resolve("names.csv");
            Files.writeString(file, """
                    kind,agency,other,effective_on
                    same,昆山市城市管理局,昆山市城市管理行政执法局,
                    renamed,昆山市环境保护局,昆山市生态环境局,去年
                    alias,昆山市财政局,昆山市财局,
                    """);

            assertThatThrownBy(() -> loader.names().importFrom(file, CLERK))
                    .isInstanceOfSatisfying(
                            ListRejected.class,
                            rejected -> assertThat(rejected.problems())
                                    .extracting(ListRejected.Problem::line)
                                    .containsExactly(3, 4));
            assertThat(loader.agencies().decisions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aReportIsOnTimeLateMissingOrHeld(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            received(present("a.html", "昆山市财政局", 2022), "2023-01-31T15:59:00Z");
            received(present("b.html", "昆山市水务局", 2022), "2023-01-31T16:01:00Z");
            received(present("c.html", "昆山市人民政府", 2022), "2023-03-31T15:59:00Z");
            received(present("d.html", "鼓楼区财政局", 2022), "2023-01-10T00:00:00Z");
            tally(loader);
            Path list = temporary.resolve("应报.csv");
            Files.write(list, """
                    单位名称,区划代码,年度,层级
                    昆山市财政局,,2022年度,部门
                    昆山市水务局,,2022,部门
                    昆山市人民政府,,2022,政府
                    昆山市教育局,,2022,部门
                    鼓楼区财政局,320106,2022,部门
                    """.getBytes("GB18030"));

            loader.expected().importFrom(list, CLERK);

            assertThat(loader.expected().status(Optional.of(2022)))
                    .extracting(status -> status.agency() + " " + status.status() + " "
                            + status.due().orElseThrow())
                    .containsExactlyInAnyOrder(
                            "昆山市财政局 on_time 2023-01-31",
                            "昆山市水务局 late 2023-01-31",
                            "昆山市人民政府 on_time 2023-03-31",
                            "昆山市教育局 missing 2023-01-31",
                            "鼓楼区财政局 held 2023-01-31");
            assertThat(strings(database, "select timeliness from mart_report where agency = '昆山市水务局'"))
                    .containsExactly("late");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasRejectedIsNotMissing(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            page("a.html", "昆山市教育局2022年政府信息公开工作年度报告");
            page("scans/2022-07.html", "扫描件");
            page("c.html", "2022年政府信息公开工作年度报告");
            page("昆山市2022年政府信息公开工作年度报告.zip", "no archive");
            Files.writeString(
                    temporary.resolve("inbox/manifest.csv"),
                    "file,agency,year\nscans/2022-07.html,昆山市民政局,2022\nlost.pdf,昆山市司法局,2022\n");
            Path list = temporary.resolve("expected.csv");
            Files.writeString(list, """
                    agency,year
                    昆山市教育局,2022
                    昆山市民政局,2022
                    昆山市司法局,2022
                    昆山市水务局,2022
                    昆山市人民政府,2022
                    """);
            loader.expected().importFrom(list, CLERK);

            assertThat(tally(loader).rejected()).isEqualTo(5);

            assertThat(states(database))
                    .containsExactlyInAnyOrder(
                            "昆山市教育局 rejected no_statutory_tables",
                            "昆山市民政局 rejected no_statutory_tables",
                            "昆山市司法局 rejected missing",
                            "昆山市水务局 missing ",
                            "昆山市人民政府 missing ");

            received(present("later.html", "昆山市教育局", 2022), "2023-01-10T00:00:00Z");
            page("scans/2022-07.html", "仍是扫描件");
            Files.delete(temporary.resolve("inbox/manifest.csv"));
            tally(loader);

            assertThat(states(database))
                    .contains("昆山市教育局 on_time no_statutory_tables", "昆山市民政局 missing ", "昆山市司法局 rejected missing");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anExcusedReportIsNotMissing(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            Path list = temporary.resolve("expected.csv");
            Files.writeString(list, "agency,year\n昆山市教育局,2022\n昆山市教育局,2023\n");
            loader.expected().importFrom(list, CLERK);

            loader.expected().waive("昆山市教育局", Optional.empty(), 2022, false, new Author("李办事员", "2022年10月方成立"));

            assertThat(excused(loader)).containsExactly("2022 waived 2022年10月方成立", "2023 missing ");
            loader.expected().importFrom(list, CLERK);
            assertThat(excused(loader)).containsExactly("2022 waived 2022年10月方成立", "2023 missing ");

            loader.expected().waive("昆山市教育局", Optional.empty(), 2022, true, CLERK);

            assertThat(excused(loader)).containsExactly("2022 missing ", "2023 missing ");
            assertThat(strings(
                            database,
                            "select action from audit_log where action like 'expected waive%' order by action"))
                    .containsExactly("expected waive", "expected waive --withdraw");
            assertThatThrownBy(() -> loader.expected().waive("昆山市水务局", Optional.empty(), 2022, false, CLERK))
                    .isInstanceOf(DecisionRefused.class)
                    .hasMessageContaining("not expected");
            assertThatThrownBy(() ->
                            loader.expected().waive("昆山市教育局", Optional.empty(), 2022, false, new Author("李办事员", "")))
                    .isInstanceOf(DecisionRefused.class)
                    .hasMessageContaining("--reason");
        }
    }

    private static List<String> excused(LoaderUnderTest loader) {
        return loader.expected().status(Optional.empty()).stream()
                .map(status -> status.year() + " " + status.status() + " " + status.chinese())
                .toList();
    }

    @Test
    void aHeldReportIsNotLostToAnotherInboxWhoseFileHasItsPath() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(Vendor.H2);
                LoaderUnderTest loader = loader(database)) {
            present("2022.html", "鼓楼区财政局", 2022);
            Path first = Files.move(temporary.resolve("inbox"), temporary.resolve("first"));
            loader.load(first);
            present("2022.html", "朝阳区教育局", 2022);
            tally(loader);

            assertThat(held(loader)).containsExactlyInAnyOrder("鼓楼区财政局", "朝阳区教育局");

            loader.load(first);

            assertThat(held(loader)).containsExactlyInAnyOrder("鼓楼区财政局", "朝阳区教育局");

            present("2022.html", "长春市朝阳区教育局", 2022);
            tally(loader);

            assertThat(held(loader)).containsExactly("鼓楼区财政局");
            assertThat(loaded(database)).containsExactly("220104 长春市朝阳区教育局 2022");
        }
    }

    private static List<String> held(LoaderUnderTest loader) {
        return loader.agencies().held().stream()
                .map(WaitingReport::publishedName)
                .toList();
    }

    private void page(String path, String title) throws IOException {
        Path file = temporary.resolve("inbox").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<html><head><title>" + title + "</title></head><body><p>" + title
                        + "</p><p>2022年，我局推进公开。</p></body></html>");
    }

    private static List<String> states(TestDatabase database) {
        return strings(
                database,
                "select concat(agency, ' ', status, ' ', rejection_code) from mart_filing_status where expected = 1");
    }

    private void presentAll() throws IOException {
        present("held.html", "鼓楼区财政局", 2022);
        present("2022.html", "昆山市环境保护局", 2022);
        present("2023.html", "昆山市生态环境局", 2023);
        present("a.html", "昆山市城市管理局", 2022);
        present("b.html", "昆山市城市管理行政执法局", 2023);
    }

    /** A report of made-up figures, as the golden cases have it, under another name. */
    private Path present(String path, String agency, int year) throws IOException {
        try (InputStream golden =
                AgencyDeskTest.class.getResourceAsStream("/reports/html-plain-2021/submission.html")) {
            String text = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("昆山市财政局", agency)
                    .replace("2022年", year + "年");
            Path file = temporary.resolve("inbox").resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        }
    }

    private static void received(Path file, String moment) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(moment)));
    }

    private static Choice choice(String file, String agency, Optional<String> region) {
        return new Choice(file, Optional.empty(), Optional.of(agency), region, Optional.empty());
    }

    private LoaderUnderTest loader(TestDatabase database) {
        return new LoaderUnderTest(database, temporary.resolve("home"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRunThatFailedBeforeItListedItsFilesBlocksNoDecision(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = loader(database)) {
            presentAll();
            tally(loader);
            Files.writeString(temporary.resolve("inbox/manifest.csv"), "x\n1\n");
            assertThat(loader.load(temporary.resolve("inbox"))).isInstanceOf(LoadResult.Failed.class);

            assertThat(loader.agencies().decide(choice("held.html", "鼓楼区财政局", Optional.of("320106")), CLERK))
                    .isInstanceOf(DeskResult.Done.class);
        }
    }

    private RunTally tally(LoaderUnderTest loader) throws InterruptedException {
        LoadResult result = loader.load(temporary.resolve("inbox"));
        return ((LoadResult.Finished) result).last().orElseThrow().tally();
    }

    private static List<String> loaded(TestDatabase database) {
        return strings(
                database,
                "select concat(region_code, ' ', agency, ' ', reporting_year) from mart_report order by reporting_year, agency");
    }

    private static List<String> bodies(TestDatabase database) {
        return strings(database, "select distinct agency_id from fact_report");
    }

    private static List<String> strings(TestDatabase database, String sql) {
        return new JdbcTemplate(database.dataSource()).queryForList(sql, String.class);
    }

    /** Everything but what became of files in their runs. */
    private static Map<String, List<String>> reports(TestDatabase database) {
        Map<String, List<String>> reports = new TreeMap<>(WarehouseDump.published(database.dataSource()));
        assertThat(reports.remove("dim_submission")).isNotEmpty();
        return reports;
    }
}
