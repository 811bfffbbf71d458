package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.generator.GeneratedInbox;
import org.gongkai.generator.Layout;
import org.gongkai.processes.GongkaiProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as its users run it. */
class CommandIT {
    /** So many that a load is at work for seconds, and another process can join it on the way. */
    private static final int REPORTS = 600;

    @TempDir
    Path temporary;

    @Test
    void theDemoLoadsItsSamplesAndShowsTheirFigures() throws Exception {
        GongkaiProcess.Ended first = GongkaiProcess.run("demo", "--home=" + home());

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("载入 loaded: 5")
                .containsPattern("乌鲁木齐市人民政府 +2024 +1143 +369 +1134 +400009\\R")
                .containsPattern("怀仁市行政审批服务管理局 +2023 .* 15098\\R");

        GongkaiProcess.Ended second = GongkaiProcess.run("demo", "--home=" + home());
        assertThat(second.exit()).isZero();
        assertThat(second.out())
                .contains("nothing new; the warehouse is unchanged")
                .contains("400009");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migrate --home=/dev/null/home",
                "load --inbox=. --home={home} --spring.datasource.url=jdbc:mysql://127.0.0.1:1/gongkai"
            })
    void whatCannotBeDoneIsToldInOneLineAndTheStackTraceGoesToTheLog(String line) throws Exception {
        GongkaiProcess.Ended ended =
                GongkaiProcess.run(line.replace("{home}", home()).split(" "));

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().containsPattern("\\p{IsHan}+.* / [a-z]+");
        if (line.contains("{home}")) {
            assertThat(temporary.resolve("home/logs/gongkai.log")).content().contains("Connection refused", "\tat ");
        }
    }

    @Test
    void chineseFileNamesAndMessagesSurviveALocaleWithoutThem() throws Exception {
        Path inbox = inbox(3);
        try (Stream<Path> files = Files.walk(inbox)) {
            Path one = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.move(one, inbox.resolve("昌吉市年报.html"));
        }
        Files.writeString(inbox.resolve("空白.html"), "");
        Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C");
        try (GongkaiProcess load = GongkaiProcess.start(plain, load(inbox))) {
            GongkaiProcess.Ended ended = load.await();

            assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
            assertThat(ended.out()).contains("昌吉市年报.html");
            assertThat(ended.err()).contains("拒收 rejected  空白.html: 文件为空");
        }
        Path out = temporary.resolve("reports.csv");
        try (GongkaiProcess export =
                GongkaiProcess.start(plain, "export", "reports", "--out=" + out, "--home=" + home())) {
            assertThat(export.await().exit()).isZero();
        }
        assertThat(out).content().contains("昌吉市年报.html,", "空白.html,rejected,");
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"H2", "MARIADB"})
    void aSecondLoadBesideALiveOneIsTurnedAwayAndExportsAreNot(Vendor vendor) throws Exception {
        Path inbox = inbox(REPORTS);
        Database database = database(vendor);
        try (GongkaiProcess live = GongkaiProcess.start(database.with(load(inbox)));
                HeldUp held = database.holdUp(live)) {

            GongkaiProcess.Ended second = GongkaiProcess.run(database.with(load(inbox)));
            assertThat(second.exit()).isEqualTo(4);
            assertThat(second.out().lines().filter(line -> !line.contains("preparing")))
                    .isEmpty();
            assertThat(second.err().lines())
                    .singleElement()
                    .asString()
                    .contains("另一个加载正在进行", "another load is under way", "/" + REPORTS + " files decided");
            Path out = temporary.resolve("figures.csv");
            GongkaiProcess.Ended export =
                    GongkaiProcess.run(database.with("export", "figures", "--out=" + out, "--home=" + home()));
            assertThat(export.exit()).as(export.err()).isZero();
            assertThat(out)
                    .content()
                    .startsWith("file,agency,region_code,year,edition,figure,value,unit,raw,address,kind");

            held.release();
            assertThat(live.await().exit()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Vendor.class,
            names = {"H2", "MARIADB"})
    void aLoadThatIsToldToEndStopsAndCanBeResumed(Vendor vendor) throws Exception {
        Path inbox = inbox(REPORTS);
        Database database = database(vendor);
        try (GongkaiProcess stopped = GongkaiProcess.start(database.with(load(inbox)));
                HeldUp held = database.holdUp(stopped)) {
            stopped.signal("TERM");
            held.release();

            GongkaiProcess.Ended ended = stopped.await();
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err()).contains("正在停止", "run 1 was stopped as asked; restart or load resumes it");
        }
        GongkaiProcess.Ended resumed = GongkaiProcess.run(database.with("restart", "--home=" + home()));
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("run 1 (2026-01) was resumed and is complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void aLoadOutlivesTheProcessThatCarriesTheEmbeddedDatabase(String signal) throws Exception {
        Path inbox = inbox(REPORTS);
        assertThat(GongkaiProcess.run("migrate", "--home=" + home()).exit()).isZero();
        Database database = database(Vendor.H2);
        try (GongkaiProcess carrier = GongkaiProcess.start("serve", "--home=" + home(), "--server.port=0")) {
            Path lock = temporary.resolve("home/warehouse.lock.db");
            assertThat(carrier.awaitThat(() -> names(lock, "server="))).isTrue();
            try (GongkaiProcess load = GongkaiProcess.start(slowly(load(inbox)))) {
                boolean under = load.awaitThat(database::hasDecided);
                assertThat(under).as(() -> "ended early: " + ended(load)).isTrue();

                carrier.signal(signal);

                GongkaiProcess.Ended ended = load.await();
                assertThat(ended.exit()).as(ended.err()).isZero();
                assertThat(ended.out()).contains("载入 loaded: " + REPORTS);
            }
        }
    }

    private static boolean names(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException beingWritten) {
            return false;
        }
    }

    private static String[] slowly(String... load) {
        return Stream.concat(Stream.of(load), Stream.of("--gongkai.load.chunk=1", "--gongkai.load.threads=1"))
                .toArray(String[]::new);
    }

    private static String ended(GongkaiProcess process) {
        try {
            return process.await().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A limit on the size of files stands for a disk that is full; the database then hangs in a commit. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLoadWhoseDatabaseCannotGrowEndsAndCanBeResumed() throws Exception {
        Path inbox = inbox(REPORTS);
        assertThat(GongkaiProcess.run("migrate", "--home=" + home()).exit()).isZero();
        long blocks = Files.size(temporary.resolve("home/warehouse.mv.db")) / 1024 + 1500;
        GongkaiProcess.Ended ended;
        try (GongkaiProcess full = GongkaiProcess.startWithFilesUpTo(blocks, load(inbox))) {
            ended = full.await();
        }

        assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err())
                .contains("文件超过系统允许的大小", "the file is larger than the system allows", "restart")
                .doesNotContain("\tat ", "Exception");
        GongkaiProcess.Ended resumed = GongkaiProcess.run("restart", "--home=" + home());
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("载入 loaded: " + REPORTS);
    }

    @Test
    void aHomeThatStandsInTheInboxIsLeftOutAndAPersonIsTold() throws Exception {
        Path inbox = inbox(3);
        String home = inbox.resolve("data").toString();

        GongkaiProcess.Ended first = GongkaiProcess.run("load", "--inbox=" + inbox, "--home=" + home);
        GongkaiProcess.Ended second = GongkaiProcess.run("load", "--inbox=" + inbox, "--home=" + home);

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("在收件箱内", "stands in the inbox");
        assertThat(second.out()).contains("提交 presented: 3", "nothing new; the warehouse is unchanged");
    }

    @Test
    void aChinesePathThatTheLocaleCannotCarryIsRefusedWithTheRemedy() throws Exception {
        try (GongkaiProcess load =
                GongkaiProcess.start(Map.of("LC_ALL", "C", "LANG", "C"), "load", "--inbox=/收件箱", "--home=" + home())) {
            GongkaiProcess.Ended ended = load.await();

            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err().lines()).singleElement().asString().contains("LC_ALL=C.UTF-8", "无法传递中文");
        }
    }

    @Test
    void theEmbeddedDatabaseIsServedToThisMachineOnly() throws Exception {
        Path inbox = inbox(REPORTS);
        Database database = database(Vendor.H2);
        try (GongkaiProcess live = GongkaiProcess.start(database.with(load(inbox)));
                HeldUp held = database.holdUp(live)) {

            assertThat(held).isNotNull();
            assertThat(temporary.resolve("home/warehouse.lock.db"))
                    .content()
                    .containsPattern("server=(localhost|127\\.0\\.0\\.1)\\\\?:");
        }
    }

    private String home() {
        return temporary.resolve("home").toString();
    }

    private Path inbox(int reports) {
        Path folder = temporary.resolve("inbox");
        GeneratedInbox.write(folder, temporary.resolve("truth.csv"), reports, 7, Layout.of(Layout.Family.HTML));
        return folder;
    }

    private String[] load(Path inbox) {
        return new String[] {"load", "--inbox=" + inbox, "--period=2026-01", "--home=" + home()};
    }

    /** A load that cannot decide on its last file, and so stays alive, until it is released. */
    private static final class HeldUp implements AutoCloseable {
        private final Connection connection;
        private boolean released;

        HeldUp(Connection connection) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select outcome from run_submission where run_id = 1"
                            + " order by file_order desc limit 1 for update")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).as("not decided yet").isNull();
            }
        }

        void release() throws SQLException {
            connection.rollback();
            connection.close();
            released = true;
        }

        @Override
        public void close() throws SQLException {
            if (!released) {
                release();
            }
        }
    }

    private Database database(Vendor vendor) {
        if (vendor == Vendor.H2) {
            return new Database(
                    "jdbc:h2:file:" + home() + "/warehouse;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;AUTO_SERVER=TRUE;IFEXISTS=TRUE",
                    "sa",
                    List.of());
        }
        TestDatabase server = TestDatabase.fresh(vendor);
        return new Database(
                server.url(),
                server.user(),
                List.of("--spring.datasource.url=" + server.url(), "--spring.datasource.username=" + server.user()));
    }

    private record Database(String url, String user, List<String> settings) {

        String[] with(String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(settings);
            all.addAll(List.of("--gongkai.lease.ttl=2s", "--gongkai.load.chunk=1", "--gongkai.load.threads=1"));
            return all.toArray(String[]::new);
        }

        /** Joins the load in its own database, once it has listed its files. */
        HeldUp holdUp(GongkaiProcess load) throws Exception {
            List<Connection> connected = new ArrayList<>();
            assertThat(load.awaitThat(() -> isRegistered(connected))).isTrue();
            return new HeldUp(connected.get(0));
        }

        boolean hasDecided() {
            try (Connection connection = DriverManager.getConnection(url, user, "");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select count(*) from run_submission where run_id = 1 and outcome is not null")) {
                return rows.next() && rows.getInt(1) > 0;
            } catch (SQLException notYet) {
                return false;
            }
        }

        private boolean isRegistered(List<Connection> connected) {
            try {
                if (connected.isEmpty()) {
                    Connection connection = DriverManager.getConnection(url, user, "");
                    connection.setAutoCommit(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    connected.add(connection);
                }
                try (Statement statement = connected.get(0).createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select count(*) from load_run where run_id = 1 and state = 'registered'")) {
                    return rows.next() && rows.getInt(1) == 1;
                } finally {
                    connected.get(0).rollback();
                }
            } catch (SQLException notYet) {
                return false;
            }
        }
    }
}
