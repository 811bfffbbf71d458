package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.gongkai.warehouse.ReportBuilder.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Scope;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs after each other on one warehouse, each test with agencies and paths of its own. */
@OnEveryDatabase
class LoadTest {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final TestDatabase database;
    private final JdbcTemplate jdbc;
    private final Loader loader;
    private final RunRegister register;
    private String here = "";

    LoadTest(TestDatabase database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.loader = new Loader(database.dataSource());
        this.register = new RunRegister(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void migrate(TestDatabase database) {
        WarehouseSchema.migrate(database.dataSource());
        new Dimensions(database.dataSource()).prepare(List.of(ReportBuilder.CHANGJI));
    }

    @BeforeEach
    void somewhereElse() {
        here = "t" + TESTS.incrementAndGet() + "/";
    }

    private String bureau(String name) {
        return name + here;
    }

    @Test
    void bytesThatNowGiveAnotherAgencyNoLongerCountForTheFirst() throws Exception {
        Inbox mistaken = new Inbox()
                .file(here + "a.html", "a", report(bureau("甲局"), 2023).stated("application.received.total", 1))
                .file(here + "b.html", "b", report(bureau("甲局"), 2023).stated("application.received.total", 2));
        loader.load(mistaken);

        new Loader(database.dataSource(), "2")
                .load(new Inbox()
                        .file(here + "a.html", "a", report(bureau("甲局"), 2023).stated("application.received.total", 1))
                        .file(
                                here + "b.html",
                                "b",
                                report(bureau("乙局"), 2023).stated("application.received.total", 2)));

        assertThat(received(bureau("甲局"))).containsExactly(1L);
        assertThat(received(bureau("乙局"))).containsExactly(2L);
        assertThat(jdbc.queryForList(
                        "select state from submission where path in (?, ?)",
                        String.class,
                        here + "a.html",
                        here + "b.html"))
                .containsExactly("loaded", "loaded");
    }

    private List<Long> received(String agency) {
        return jdbc.queryForList(
                "select f.received from fact_report f join dim_agency a on a.agency_key = f.agency_key where a.name = ?",
                Long.class,
                agency);
    }

    @Test
    void loadsFactsThatAddUpToWhatWasPrinted() throws Exception {
        Run run = loader.load(new Inbox()
                .file(
                        here + "a.html",
                        "a",
                        report(bureau("审批局"), 2025)
                                .stated("application.received.natural_person", 8)
                                .stated("application.received.total", 8)
                                .stated("application.disclosed.natural_person", 5)
                                .stated("application.unavailable.not_held.enterprise", 3)
                                .stated("application.total.total", 8)
                                .stated("disclosure.licence.decisions", 51105)
                                .stated("disclosure.fee.amount", "102464.19")
                                .stated("review.reconsideration.upheld", 32)
                                .blank("review.reconsideration.other")));

        assertThat(register.tally(run.id())).isEqualTo(new RunTally(1, 1, 0, 0, 0, 0, 0));
        assertThat(jdbc.queryForList(
                        "select outcome, applicant, applications from mart_application where agency = ? order by outcome",
                        bureau("审批局")))
                .extracting(row -> row.get("outcome") + " " + row.get("applicant") + " " + row.get("applications"))
                .containsExactly("disclosed natural_person 5", "unavailable.not_held enterprise 3");
        assertThat(jdbc.queryForMap("select * from mart_report where agency = ?", bureau("审批局")))
                .containsEntry("received", 8L)
                .containsEntry("concluded", 8L)
                .containsEntry("carried_out", null)
                .containsEntry("figures_published", 9)
                .containsEntry("figures_blank", 1)
                .containsEntry("version", 1)
                .containsEntry("region_code", "652301")
                .containsEntry("file", here + "a.html");
        assertThat(jdbc.queryForObject(
                        "select amount from mart_disclosure where agency = ? and item = 'fee'",
                        String.class,
                        bureau("审批局")))
                .isEqualTo("102464.190000");
    }

    @Test
    void dimensionsTellTheDayOnWhichAFileWasReceivedInChina() throws Exception {
        loader.load(new Inbox().file(here + "a.html", "a", report(bureau("局"), 2025)));

        assertThat(jdbc.queryForObject(
                        "select received_on from mart_report where agency = ?", String.class, bureau("局")))
                .isEqualTo("2026-01-21");
    }

    @Test
    void theSameBytesAgainChangeNothing() throws Exception {
        Inbox inbox = new Inbox()
                .file(here + "a.html", "a", report(bureau("甲"), 2025).stated("application.received.total", 1))
                .file(here + "b.html", "b", report(bureau("乙"), 2025).held(HoldReason.YEAR_UNKNOWN))
                .file(here + "c.html", "c", report(bureau("丙"), 2025).stated("application.received.total", 2))
                .file(here + "d.html", "d", report(bureau("丙"), 2025).stated("application.received.total", 3))
                .unusable(here + "e.html", "e");
        loader.load(inbox);
        Map<String, List<String>> before = WarehouseDump.published(database.dataSource());

        Run again = loader.load(inbox);

        assertThat(register.tally(again.id())).isEqualTo(new RunTally(5, 0, 2, 1, 1, 1, 0));
        assertThat(WarehouseDump.published(database.dataSource())).isEqualTo(before);
    }

    @Test
    void aCorrectionAtTheSamePathIsANewVersion() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "1", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 550)));
        Run run = loader.load(new Inbox()
                .file(here + "a.html", "2", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 551)));

        assertThat(register.tally(run.id()).loaded()).isEqualTo(1);
        assertThat(decisions()).containsExactly(551L);
        assertThat(versions()).containsExactly("1 superseded", "2 current");
    }

    @Test
    void olderBytesFiledAgainAreANewVersion() throws Exception {
        for (String content : List.of("1", "2", "1")) {
            loader.load(new Inbox()
                    .file(
                            here + "a.html",
                            content,
                            report(bureau("局"), 2025).stated("disclosure.licence.decisions", content)));
        }

        assertThat(decisions()).containsExactly(1L);
        assertThat(versions()).containsExactly("1 superseded", "2 superseded", "3 current");
    }

    @Test
    void ofTwoFilingsInOneRunTheLaterPathCountsAndBothAreTold() throws Exception {
        Inbox inbox = new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1))
                .file(here + "b.html", "b", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 2));

        Run run = loader.load(inbox);

        assertThat(register.tally(run.id())).isEqualTo(new RunTally(2, 1, 0, 1, 0, 0, 0));
        assertThat(decisions()).containsExactly(2L);
        assertThat(duplicates())
                .containsExactly(
                        here + "a.html instead of " + here + "b.html in version 1",
                        here + "a.html instead of " + here + "b.html in version 2");
    }

    @Test
    void twoFilingsInOneRunStayAsTheyAreWhenPresentedAgain() throws Exception {
        Inbox inbox = new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1))
                .file(here + "b.html", "b", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 2));
        loader.load(inbox);

        Run run = loader.load(inbox);

        assertThat(register.tally(run.id())).isEqualTo(new RunTally(2, 0, 1, 1, 0, 0, 0));
        assertThat(decisions()).containsExactly(2L);
        assertThat(duplicates()).hasSize(2);
    }

    @Test
    void theSameContentAtTwoPathsIsNoDuplicateFiling() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1))
                .file(here + "b.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1)));

        assertThat(duplicates()).isEmpty();
        assertThat(versions()).containsExactly("1 superseded", "2 current");
    }

    @Test
    void anUnchangedFileGivesWayToACorrectionThatStandsBeforeIt() throws Exception {
        ReportBuilder second = report(bureau("局"), 2025).stated("disclosure.licence.decisions", 2);
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1))
                .file(here + "b.html", "b", second));

        Inbox corrected = new Inbox()
                .file(here + "a.html", "a2", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 3))
                .file(here + "b.html", "b", second);
        Run run = loader.load(corrected);

        assertThat(decisions()).containsExactly(3L);
        assertThat(register.tally(run.id())).isEqualTo(new RunTally(2, 1, 0, 1, 0, 0, 0));
        Run again = loader.load(corrected);
        assertThat(register.tally(again.id())).isEqualTo(new RunTally(2, 0, 1, 1, 0, 0, 0));
        assertThat(decisions()).containsExactly(3L);
    }

    @Test
    void eachYearIsHeldAgainstTheYearBeforeWhicheverCameFirst() throws Exception {
        ReportBuilder before = report(bureau("局"), 2024).stated("application.carried_out.total", 3);
        ReportBuilder after = report(bureau("局"), 2025).stated("application.carried_in.total", 2);

        loader.load(new Inbox().file(here + "2025.html", "2025", after));
        assertThat(acrossYears()).isEmpty();

        loader.load(new Inbox().file(here + "2024.html", "2024", before));
        assertThat(acrossYears()).containsExactly("2025 carried_over 3 instead of 2");
        assertThat(jdbc.queryForMap(
                        "select f.errors, v.open_errors from fact_report f join report_version v"
                                + " on v.report_id = f.report_id join dim_agency a on a.agency_key = f.agency_key"
                                + " where a.name = ? and f.year_key = 2025",
                        bureau("局")))
                .containsEntry("errors", 1)
                .containsEntry("open_errors", 1);
    }

    @Test
    void aCorrectionOfEitherYearIsComparedAnew() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2024).stated("application.carried_out.total", 3))
                .file(here + "b.html", "b", report(bureau("局"), 2025).stated("application.carried_in.total", 2)));
        assertThat(acrossYears()).containsExactly("2025 carried_over 3 instead of 2");

        loader.load(new Inbox()
                .file(here + "a.html", "a2", report(bureau("局"), 2024).stated("application.carried_out.total", 4)));
        assertThat(acrossYears()).containsExactly("2025 carried_over 4 instead of 2");

        loader.load(new Inbox()
                .file(here + "b.html", "b2", report(bureau("局"), 2025).stated("application.carried_in.total", 4)));
        assertThat(acrossYears()).isEmpty();
    }

    /** Else it would depend on which of two runs was resumed first. */
    @Test
    void aReportThatGaveWayKeepsNothingThatTheYearBeforeTold() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2024).stated("application.carried_out.total", 3))
                .file(here + "b.html", "b", report(bureau("局"), 2025).stated("application.carried_in.total", 2)));

        loader.load(new Inbox()
                .file(here + "c.html", "c", report(bureau("局"), 2025).stated("application.carried_in.total", 3)));

        assertThat(jdbc.queryForMap(
                        "select v.open_errors, (select count(*) from finding f where f.report_id = v.report_id"
                                + " and f.finding_order >= 2000000) as across from report_version v"
                                + " join dim_agency a on a.agency_key = v.agency_key"
                                + " where v.status = 'superseded' and a.name = ?",
                        bureau("局")))
                .containsEntry("open_errors", 0)
                .containsEntry("across", 0L);
    }

    /** The findings of current reports that only the year before can tell. */
    private List<String> acrossYears() {
        return jdbc.queryForList(
                "select concat(f.year_key, ' ', f.check_code, ' ', f.expected, ' instead of ', f.actual) from finding f"
                        + " join report_version v on v.report_id = f.report_id"
                        + " join dim_agency a on a.agency_key = v.agency_key"
                        + " where v.status = 'current' and f.finding_order >= 2000000 and a.name = ?",
                String.class,
                bureau("局"));
    }

    @Test
    void aHeldReportIsLoadedOnceItsIdentityIsSettled() throws Exception {
        loader.load(
                new Inbox().file(here + "a.html", "a", report(bureau("局"), 2025).held(HoldReason.REGION_UNKNOWN)));
        assertThat(register.outcomes(1_000_000, "held", 10)).isEmpty();

        Run run = loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1)));

        assertThat(register.tally(run.id())).isEqualTo(new RunTally(1, 1, 0, 0, 0, 0, 0));
        assertThat(versionsAt(here + "a.html")).containsExactly("1 current");
    }

    @Test
    void aFileWithOneHeldReportIsHeldAndItsOtherReportsAreLoaded() throws Exception {
        Inbox ledger = new Inbox()
                .file(
                        here + "ledger.xlsx",
                        "l",
                        report(bureau("甲"), 2025).part(1).stated("disclosure.licence.decisions", 1),
                        report(bureau("乙"), 2025).part(2).held(HoldReason.AGENCY_UNKNOWN, HoldReason.YEAR_UNKNOWN));

        Run run = loader.load(ledger);

        assertThat(register.outcomes(run.id(), "held", 10))
                .singleElement()
                .extracting(FileOutcome::reasonCode, FileOutcome::reports)
                .containsExactly("agency_unknown;year_unknown", 2);
        assertThat(versionsAt(here + "ledger.xlsx")).containsExactly("0 held", "1 current");
        Run again = loader.load(ledger);
        assertThat(register.tally(again.id()).held()).isEqualTo(1);
        assertThat(versionsAt(here + "ledger.xlsx")).containsExactly("0 held", "1 current");
    }

    @Test
    void anotherExtractionThatReadsTheSameLeavesTheVersionAsItIs() throws Exception {
        Inbox inbox = new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1));
        loader.load(inbox);

        Run run = new Loader(database.dataSource(), "2").load(inbox);

        assertThat(register.tally(run.id()).unchanged()).isEqualTo(1);
        assertThat(versions()).containsExactly("1 current");
    }

    @Test
    void anotherExtractionThatReadsBetterGivesANewVersion() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).illegible("disclosure.licence.decisions", "１")));

        new Loader(database.dataSource(), "2")
                .load(new Inbox()
                        .file(
                                here + "a.html",
                                "a",
                                report(bureau("局"), 2025).stated("disclosure.licence.decisions", 1)));

        assertThat(versions()).containsExactly("1 superseded", "2 current");
        assertThat(decisions()).containsExactly(1L);
    }

    @Test
    void consolidatedFiguresStayOutOfWhatIsAdded() throws Exception {
        loader.load(new Inbox()
                .file(
                        here + "a.html",
                        "a",
                        report(bureau("市人民政府"), 2024)
                                .scope(Scope.CONSOLIDATED)
                                .stated("application.disclosed.natural_person", 7)));

        assertThat(applications("mart_application")).isEmpty();
        assertThat(applications("mart_application_consolidated")).containsExactly(7L);
    }

    @Test
    void theFirstReportNamesItsAgency() throws Exception {
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局(甲)"), 2024).spelled("局（甲）" + here))
                .file(here + "b.html", "b", report(bureau("局(甲)"), 2025)));

        assertThat(jdbc.queryForList(
                        "select distinct agency from mart_report where file like ?", String.class, here + "%"))
                .containsExactly("局（甲）" + here);
    }

    @Test
    void aSecondProcessCannotWriteAFileAgain() throws Exception {
        Inbox inbox = new Inbox().file(here + "a.html", "a", report(bureau("局"), 2025));
        Run run = loader.register(inbox);
        List<Processed> files = loader.read(register.pending(run.id(), 0, 10, 10), inbox);
        loader.write(run, files);

        assertThatExceptionOfType(RowTakenByAnotherProcess.class).isThrownBy(() -> loader.write(run, files));
        assertThat(versions()).containsExactly("1 current");
    }

    @Test
    void aRunWithFilesLeftIsNotReconciled() {
        Run run = loader.register(new Inbox().file(here + "a.html", "a", report(bureau("局"), 2025)));

        assertThatExceptionOfType(Unreconciled.class)
                .isThrownBy(() -> loader.reconcile(run))
                .withMessageContaining("1 of these have no outcome");
    }

    @Test
    void aLostFactIsFound() throws Exception {
        Run run = loader.load(new Inbox()
                .file(
                        here + "a.html",
                        "a",
                        report(bureau("局"), 2025)
                                .stated("application.disclosed.natural_person", 7)
                                .stated("application.partly_disclosed.natural_person", 2)));
        jdbc.update(
                "delete from fact_application where applications = 2 and report_id in"
                        + " (select report_id from mart_report where agency = ?)",
                bureau("局"));

        assertThatExceptionOfType(Unreconciled.class)
                .isThrownBy(() -> loader.reconcile(run))
                .withMessageContaining("application_leaves 9 but stored 7");
        jdbc.update(
                "update fact_report set application_leaves = 7 where agency_key in"
                        + " (select agency_key from dim_agency where name = ?)",
                bureau("局"));
    }

    @Test
    void sqlReadsEveryPublishedCellWithItsAddress() throws Exception {
        assumeThat(database.vendor()).as("H2 has no json_table").isNotEqualTo(Vendor.H2);
        loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).stated("disclosure.licence.decisions", 51105)));

        assertThat(jdbc.queryForList("""
                        select concat(f.code, ' ', f.kind, ' ', f.value, ' ', f.raw, ' ', f.address)
                        from report_version v
                        join json_table(convert(uncompress(v.figures) using utf8mb4), '$[*]' columns (
                                code varchar(100) path '$[0]',
                                kind varchar(10) path '$[1]',
                                value varchar(60) path '$[2]',
                                raw varchar(2000) path '$[3]',
                                address varchar(200) path '$[4]')) f
                        where v.agency_name = ?""", String.class, bureau("局")))
                .containsExactly("disclosure.licence.decisions stated 51105 51105 table[1]/r1c1");
    }

    @Test
    void reconcilingTwiceIsTheSameAsOnce() throws Exception {
        Run run = loader.load(new Inbox()
                .file(here + "a.html", "a", report(bureau("局"), 2025).finding("x", Severity.ERROR))
                .file(here + "b.html", "b", report(bureau("局"), 2025)));
        Map<String, List<String>> once = WarehouseDump.of(database.dataSource());

        loader.reconcile(run);

        assertThat(WarehouseDump.of(database.dataSource())).isEqualTo(once);
    }

    private List<Long> decisions() {
        return jdbc.queryForList("select decisions from mart_disclosure where agency = ?", Long.class, bureau("局"));
    }

    private List<Long> applications(String mart) {
        return jdbc.queryForList("select applications from " + mart + " where agency = ?", Long.class, bureau("市人民政府"));
    }

    private List<String> versions() {
        return jdbc.queryForList("""
                select concat(v.version, ' ', v.status)
                from report_version v
                where v.agency_name = ?
                order by v.report_id""", String.class, bureau("局"));
    }

    private List<String> versionsAt(String path) {
        return jdbc.queryForList("""
                select concat(v.version, ' ', v.status)
                from report_version v
                join dim_submission s
                    on s.submission_key = v.submission_key
                where s.path = ?
                order by v.version""", String.class, path);
    }

    private List<String> duplicates() {
        return jdbc.queryForList("""
                select concat(f.actual, ' instead of ', f.expected, ' in version ', v.version)
                from finding f
                join report_version v
                    on v.report_id = f.report_id
                where f.check_code = 'duplicate_filing' and v.agency_name = ?
                order by v.version""", String.class, bureau("局"));
    }
}
