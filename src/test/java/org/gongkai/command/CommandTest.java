package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told who asks in a wrong way, or in a place where it cannot work. */
class CommandTest {

    @TempDir
    Path temporary;

    private record Said(int exit, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"load", "restart", "export", "template", "serve", "migrate", "demo"})
    void everyCommandExplainsItselfInChineseAndEnglish(String command) {
        Said said = run(command, "--help");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("Usage: gongkai " + command)
                .contains(command.equals("template") ? "--agency" : "--home")
                .containsPattern("\\p{IsHan}{4}")
                .containsPattern("[a-z]+ [a-z]+ [a-z]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies list",
                "agencies candidates",
                "agencies decide",
                "agencies same",
                "agencies became",
                "agencies undo",
                "agencies export",
                "agencies import",
                "expected import",
                "expected list",
                "expected waive"
            })
    void everyCommandBelowAnotherExplainsItselfInChineseAndEnglish(String command) {
        Said said = run((command + " --help").split(" "));

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("Usage: gongkai " + command)
                .contains("--home")
                .containsPattern("\\p{IsHan}{4}")
                .containsPattern("[a-z]+ [a-z]+ [a-z]+");
    }

    @Test
    void theHelpNamesTheCommandsAndTheExitCodes() {
        assertThat(run("--help").out())
                .contains("load", "restart", "export", "migrate", "demo")
                .contains("3 部分待核或拒收 / some held or rejected");
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version").out()).startsWith("gongkai ");
        assertThat(run("load", "--version").out()).startsWith("gongkai ");
    }

    @ParameterizedTest
    @CsvSource({
        "load --inbox . --unknown, 无法识别的参数：--unknown / Unknown option: '--unknown'",
        "load, 缺少参数：--inbox、--urls、--sources / Error: Missing required argument (specify one of these): (--inbox=DIR | --urls=FILE | --sources)",
        "load --inbox . --period 2026-13, --period 的值不正确：2026-13，应为 YYYY-MM / wrong value of --period: 2026-13",
        "template --year x, --year 的值不正确：x，应为 YYYY / wrong value of --year: x",
        "unload, 无法识别的参数：unload",
        "export numbers --out x.csv, figures|reports|findings 的值不正确：numbers",
        "export figures, 缺少参数：--out / Missing required option: '--out=FILE'",
        "load --inbox= --period 2026-01, --inbox 的值为空，应为 DIR / the value of --inbox is empty, expected DIR",
        "load --urls=, --urls 的值为空，应为 FILE",
        "migrate --home=, --home 的值为空，应为 DIR",
        "export figures --out=, --out 的值为空，应为 FILE",
        "restart --abandon x, --abandon 的值不正确：x，应为 RUN",
        "unload --help, 无法识别的参数：unload",
        "agencies unload --help, 无法识别的参数：unload"
    })
    void aWrongCommandLineIsAnsweredWithWhatIsWrongAndTheUsage(String line, String answer) {
        Said said = run(line.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith(answer).contains("Usage: gongkai");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void noCommandAtAllIsAUsageError() {
        Said said = run();

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("缺少命令 / Missing required subcommand").contains("Usage: gongkai");
    }

    @Test
    void aMissingInboxIsToldInOneLine() {
        Said said = run("load", "--inbox", temporary.resolve("无").toString(), "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines())
                .containsExactly("收件箱文件夹不存在：%1$s / no such inbox folder: %1$s".formatted(temporary.resolve("无")));
        assertThat(temporary.resolve("home")).doesNotExist();
    }

    @Test
    void theArchiveOfSourcesCannotBeAnInbox() throws IOException {
        Path shelf = Files.createDirectories(temporary.resolve("home/archive/ab"));

        Said said = run("load", "--inbox", shelf.toString(), "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("原件存档", "give another inbox");
    }

    @Test
    void anEmptyHomeAmongTheSettingsIsRefused() {
        Said said = run("migrate", "--gongkai.home=");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--gongkai.home 的值为空");
    }

    @Test
    void aHomeThatIsAFileIsToldWithoutTheNamesOfJava() throws IOException {
        Files.writeString(temporary.resolve("home"), "");

        Said said = run("migrate", "--home", home());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("不是文件夹", "not a folder");
        assertThat(said.err()).doesNotContain("Exception");
    }

    @Test
    void aSettingThatIsNoNumberIsToldByWhatIsExpected() {
        Said said = run("load", "--inbox", temporary.toString(), "--home", home(), "--gongkai.load.threads=abc");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("“abc”，应为整数", "expected a whole number").doesNotContain("input string");
    }

    @Test
    void aRunThatDoesNotExistCannotBeAbandoned() {
        run("migrate", "--home", home());

        Said said = run("restart", "--abandon", "7", "--yes", "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("运行 7 不存在", "run 7 does not exist");
    }

    @Test
    void aRunIsAbandonedOnlyOnceThatIsConfirmed() throws IOException {
        Path inbox = Files.createDirectory(temporary.resolve("inbox"));
        Files.writeString(inbox.resolve("manifest.csv"), "file,town\na.html,b\n");
        assertThat(run("load", "--inbox", inbox.toString(), "--home", home()).exit())
                .isEqualTo(2);

        Said asked = run("restart", "--abandon", "1", "--home", home());
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err().lines()).singleElement().asString().contains("尚未放弃", "confirm with --yes");

        Said done = run("restart", "--abandon", "1", "--yes", "--reason", "收件箱已撤销", "--home", home());
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).contains("已放弃运行 1", "is abandoned");
        assertThat(run("restart", "--home", home()).out()).contains("nothing to resume");
    }

    @Test
    void whatADocumentSaysCannotSteerTheTerminal() {
        assertThat(Console.harmless("标题\u001b[2J\u0007\u009b1m\u202e末")).isEqualTo("标题␛[2J␇\ufffd1m\ufffd末");
        assertThat(Console.harmless("一\n\t二")).isEqualTo("一\n\t二");
    }

    @Test
    void aFormToKeyInIsWrittenOnceAndNeverOverAFilledOne() {
        String file = temporary.resolve("昌吉市.xlsx").toString();
        String[] line = {"template", "--agency", "昌吉市人民政府", "--year", "2024", "--out", file};

        Said first = run(line);
        Said second = run(line);

        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("昌吉市人民政府", file);
        assertThat(temporary.resolve("昌吉市.xlsx")).isNotEmptyFile();
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.err().lines()).singleElement().asString().contains("the file exists", file);
    }

    @ParameterizedTest
    @CsvSource({
        "教育局 --year 2024, 无法确定报告单位所在的行政区划",
        "教育局 --year 2024 --region 999999, no such region code: 999999",
        "昌吉市人民政府 --year 2007, the year must be from 2008",
        "昌吉市人民政府 --year 2099, the year must be from 2008",
        "昌吉市人民政府 --year 2024 --edition 2015, no such edition of the form: 2015; there are 2021 and 2019"
    })
    void aFormThatCouldNotBeLoadedIsNotWritten(String asked, String answer) {
        Path file = temporary.resolve("form.xlsx");

        Said said = run(("template --out " + file + " --agency " + asked).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains(answer);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export figures --home . --out", "template --agency 昌吉市人民政府 --year 2024 --out"})
    void aFileInAFolderThatIsNotThereIsRefusedAndTheFolderNotMade(String line) {
        Path folder = temporary.resolve("misspelt");

        Said said = run((line + " " + folder.resolve("out.xlsx")).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("create it first", folder.toString());
        assertThat(folder).doesNotExist();
    }

    @Test
    void anExportToAnUnknownKindOfFileIsRefused() {
        Said said = run("export", "figures", "--out", "figures.pdf", "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains(".csv", ".xlsx", "figures.pdf");
    }

    @Test
    void theSchemaIsSaidToBeCreatedOnceAndUpToDateThen() {
        Said created = run("migrate", "--home", home());
        Said again = run("migrate", "--home", home());

        assertThat(created.out()).contains("已建立或升级数据库结构", "created or upgraded", home());
        assertThat(again.out()).contains("已是最新", "unchanged", home()).doesNotContain("jdbc:");
    }

    @Test
    void aPortInUseIsToldInOneLineInBothLanguages() throws IOException {
        run("migrate", "--home", home());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Said said = run("serve", "--home", home(), "--server.port=" + taken.getLocalPort());

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .contains(
                            "端口 " + taken.getLocalPort() + " 已被占用",
                            "port " + taken.getLocalPort() + " is in use",
                            "--server.port");
            assertThat(said.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'jdbc:h2:file:/srv/gongkai/warehouse;MODE=MySQL;PASSWORD=secret', /srv/gongkai/warehouse",
        "jdbc:mysql://db:3306/gongkai?password=secret, db:3306/gongkai",
        "jdbc:mysql://u:secret@db/gongkai, db/gongkai"
    })
    void aDatabaseIsNamedAsAPersonKnowsIt(String url, String place) {
        assertThat(new DatabaseUrl(url).place()).isEqualTo(place);
    }

    @Test
    void anExportFromAHomeWithoutWarehouseMakesNone() {
        Said said = run("export", "figures", "--out", "figures.csv", "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("no warehouse in " + home(), "load first, or give --home");
        assertThat(temporary.resolve("home")).doesNotExist();
    }

    @Test
    void aStatusThatNoFilingHasIsAnsweredWithThoseThatThereAre() {
        Said said = run("expected", "list", "--status", "foo", "--home", home());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).singleElement().asString().contains("no such status: foo", "missing, not_due");
    }

    @Test
    void aRestartInAHomeWithoutWarehouseHasNothingToDo() {
        Said said = run("restart", "--home", home());

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("nothing to resume");
        assertThat(temporary.resolve("home")).doesNotExist();
    }

    @Test
    void anUnreachableDatabaseIsToldInOneLineWithoutItsPassword() throws IOException {
        Path inbox = Files.createDirectory(temporary.resolve("inbox"));
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        Said said = run(
                "load",
                "--inbox=" + inbox,
                "--home=" + home(),
                "--spring.datasource.url=jdbc:mysql://127.0.0.1:" + closed + "/gongkai?password=geheim",
                "--spring.datasource.username=loader",
                "--spring.datasource.password=geheim");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("无法连接数据库")
                .contains("127.0.0.1:" + closed, "Connection refused", "check that it runs")
                .doesNotContain("geheim");
    }

    @Test
    void aWrongSettingIsAUsageError() {
        Said said = run("migrate", "--home=" + home(), "--gongkai.load.threads=many");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("gongkai.load.threads", "many");
    }

    @ParameterizedTest
    @CsvSource({
        "--inbox=, manifest.csv, 'file,year\na.txt,22', manifest.csv 第2行：年份“22”无法识别",
        "--urls=urls.txt, urls.txt, 'ftp://a.cn/x', urls.txt 第1行：来源网址“ftp://a.cn/x”"
    })
    void aWrongManifestAndAWrongListOfAddressesEndAlikeAndNothingIsLoaded(
            String option, String file, String text, String answer) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("inbox"));
        Files.writeString(folder.resolve(file), text);
        String origin = option.replaceFirst("=", "=" + folder + "/");

        Said said = run("load", origin, "--home=" + home());

        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limits.cells=abc        | 设置 gongkai.limits.cells 的值不正确：“abc”，应为整数
                    limits.cpu-time=soon    | 设置 gongkai.limits.cpu-time 的值不正确：“soon”，应为时长
                    limits.file-size=big    | 设置 gongkai.limits.file-size 的值不正确：“big”，应为大小
                    archive.durable=perhaps | 设置 gongkai.archive.durable 的值不正确：“perhaps”，应为true 或 false
                    limits.sheets=0         | 设置 gongkai.limits.sheets 应为 1 至 100000，不能是“0” / the setting gongkai.limits.sheets must be 1 to 100000, not "0"
                    load.chunk=0            | 设置 gongkai.load.chunk 应为 1 至 1000
                    deadlines.township=5.1  | 设置 gongkai.deadlines.township 应为月-日
                    """)
    void aSettingThatCannotBeIsToldWithItsValueAndWhatItMayBe(String setting, String answer) {
        Said said = run("migrate", "--home=" + home(), "--gongkai." + setting);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith(answer)
                .doesNotContain("Exception", "Failed to", "java.");
    }

    @ParameterizedTest
    @CsvSource({
        "gongkai.limit.cells, gongkai.limits.cells",
        "gongkai.limits.cels, gongkai.limits.cells",
        "gongkai.limits.file-sise, gongkai.limits.file-size",
        "gongkai.sources[0].uri, gongkai.sources.url",
        "gongkai.load.thread, gongkai.load.threads"
    })
    void aMisspeltSettingIsRefusedWithTheNearestOneAndNothingIsDone(String misspelt, String nearest) {
        Said said = run("migrate", "--home=" + home(), "--" + misspelt + "=5");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("没有设置 " + misspelt + "；最接近的是 " + nearest)
                .contains("there is no setting " + misspelt + "; the nearest is " + nearest);
        assertThat(temporary.resolve("home")).doesNotExist();
    }

    @Test
    void aMisspeltSettingInAFileIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("own.yaml"), "gongkai:\n  limits:\n    cels: 5\n");

        Said said = run("migrate", "--home=" + home(), "--spring.config.import=" + file.toUri());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("gongkai.limits.cels", "own.yaml", "3:11", "gongkai.limits.cells");
    }

    @Test
    void anOptionThatIsNearlyAnotherIsAnsweredWithIt() {
        assertThat(run("load", "--inbox", ".", "--perod", "2026-01").err()).startsWith("无法识别的参数：--perod 2026-01");
        assertThat(run("loda").err()).contains("load");
    }

    @Test
    void aHomeThatCannotBeMadeIsToldInOneLine() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        Said said = run("migrate", "--home", file.resolve("home").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains("cannot write to the data folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jdbc:mysql://db:3306/gongkai?user=a&password=geheim&x=1  | jdbc:mysql://db:3306/gongkai?user=a&password=***&x=1
                    jdbc:mysql://loader:geheim@db:3306/gongkai               | jdbc:mysql://loader:***@db:3306/gongkai
                    jdbc:mysql://address=(host=db)(password=geheim)/gongkai  | jdbc:mysql://address=(host=db)(password=***)/gongkai
                    jdbc:h2:file:/data/warehouse;USER=sa;PASSWORD=geheim     | jdbc:h2:file:/data/warehouse;USER=sa;PASSWORD=***
                    jdbc:h2:file:/data/warehouse;MODE=MySQL                  | jdbc:h2:file:/data/warehouse;MODE=MySQL
                    """)
    void aUrlIsShownWithoutItsPassword(String url, String shown) {
        assertThat(new DatabaseUrl(url)).hasToString(shown);
    }

    private String home() {
        return temporary.resolve("home").toString();
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        Arguments parted = Arguments.of(arguments);
        int exit = GongkaiCommand.line(console, parted, JitCompiler.ofOthers())
                .execute(parted.own().toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
