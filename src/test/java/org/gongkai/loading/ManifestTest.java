package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.submission.ZipBytes;
import org.gongkai.warehouse.RunTally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The samples used here are reports of 怀仁市行政审批服务管理局 for 2023 and of 昌吉市行政审批局 for 2025. */
@DisplayName("A manifest beside the files")
class ManifestTest {
    private static final String HUAIREN = "huairen-approval-bureau-2023.txt";

    @TempDir
    Path temporary;

    private Path inbox = Path.of("");
    private TestDatabase database = TestDatabase.fresh(Vendor.H2);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(temporary.resolve("inbox"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    @DisplayName("wins over what the document says, and the contradiction is told")
    void wins() throws Exception {
        present(HUAIREN, "a.txt");
        manifest("file,agency,region_code,year,received,source_url\n"
                + "a.txt,昌吉市财政局,652301,2022,2026/1/15,https://www.cj.gov.cn/a.html\n");

        assertThat(load().loaded()).isEqualTo(1);

        assertThat(reports()).containsExactly("昌吉市财政局 652301 2022");
        assertThat(strings("select check_code from finding order by finding_order"))
                .containsOnlyOnce("manifest_contradicted")
                .doesNotContain("agency_contradiction", "region_contradiction", "year_contradiction");
        assertThat(strings("select received_date_key from dim_submission where submission_key > 0"))
                .containsExactly("20260115");
        assertThat(strings("select source_url from run_statement")).containsExactly("https://www.cj.gov.cn/a.html");
    }

    @Test
    @DisplayName("may be written in Chinese and GB18030, in a folder, for the files at and below it and in archives")
    void chinese() throws Exception {
        present(HUAIREN, "年报/一.txt");
        byte[] page = sample("changji-approval-bureau-2025.html");
        Files.write(
                inbox.resolve("年报/b.zip"), new ZipBytes().with("c.html", page).bytes());
        Files.write(
                inbox.resolve("年报/manifest.csv"),
                "年份,机关名称,文件\n2021年,怀仁市财政局,.\\一.txt\n,昌吉市审计局,b.zip!/c.html\n".getBytes(Charset.forName("GB18030")));

        assertThat(load().loaded()).isEqualTo(2);

        assertThat(reports()).containsExactly("昌吉市审计局 652301 2025", "怀仁市财政局 140681 2021");
    }

    @Test
    @DisplayName("belongs to what unchanged means")
    void unchanged() throws Exception {
        present(HUAIREN, "a.txt");
        manifest("file,year\na.txt,2022\n");
        assertThat(load().loaded()).isEqualTo(1);
        assertThat(load().unchanged()).isEqualTo(1);

        manifest("year,file\n\n2022,a.txt\n");
        assertThat(load().unchanged()).isEqualTo(1);

        manifest("file,year\na.txt,2021\n");
        assertThat(load().loaded()).isEqualTo(1);
        assertThat(reports()).contains("怀仁市行政审批服务管理局 140681 2021");
    }

    @Test
    @DisplayName("presents what it names: a file that is not there is rejected as missing")
    void misses() throws Exception {
        present(HUAIREN, "a.txt");
        manifest("file,agency\na.txt,\nsub/b.html,昌吉市财政局\n");

        try (LoaderUnderTest loader = loader()) {
            RunTally tally = finished(loader.load(inbox));

            assertThat(tally.presented()).isEqualTo(3);
            assertThat(tally.ignored()).isEqualTo(1);
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.path().value()).isEqualTo("sub/b.html");
                        assertThat(file.reasonCode()).isEqualTo("missing");
                        assertThat(file.english()).contains("manifest.csv line 3 names it, but it was not found");
                        assertThat(file.chinese()).contains("manifest.csv 第3行 列有该文件，但没有找到");
                    });
        }
    }

    @Test
    @DisplayName(
            "in an archive speaks of the archive's files, those of its archives included, and is itself no submission")
    void inAnArchive() throws Exception {
        byte[] inner = new ZipBytes().with("a.txt", sample(HUAIREN)).bytes();
        Files.write(
                inbox.resolve("a.zip"),
                new ZipBytes()
                        .with("报告/a.txt", sample(HUAIREN))
                        .with("报告/manifest.csv", text("文件,机关名称\na.txt,怀仁市财政局\ngone.txt,怀仁市审计局\n"))
                        .with("inner.zip", inner)
                        .with("manifest.csv", text("file,year\ninner.zip!/a.txt,2021\n"))
                        .bytes());

        try (LoaderUnderTest loader = loader()) {
            RunTally tally = finished(loader.load(inbox));

            assertThat(tally.loaded()).isEqualTo(2);
            assertThat(tally.ignored()).isEqualTo(2);
            assertThat(reports()).containsExactly("怀仁市行政审批服务管理局 140681 2021", "怀仁市财政局 140681 2023");
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.path().value()).isEqualTo("a.zip!/报告/gone.txt");
                        assertThat(file.reasonCode()).isEqualTo("missing");
                        assertThat(file.english()).contains("a.zip!/报告/manifest.csv line 3 names it");
                    });
        }
    }

    @Test
    @DisplayName("beside an archive comes before one inside it")
    void besideAnArchive() throws Exception {
        Files.write(
                inbox.resolve("a.zip"),
                new ZipBytes()
                        .with("a.txt", sample(HUAIREN))
                        .with("manifest.csv", text("file,year\na.txt,2021\n"))
                        .bytes());
        manifest("file,year\na.zip!/a.txt,2022\n");

        assertThat(load().loaded()).isEqualTo(1);
        assertThat(reports()).containsExactly("怀仁市行政审批服务管理局 140681 2022");
    }

    @Test
    @DisplayName("that is wrong inside an archive costs that archive and no other file")
    void wrongInAnArchive() throws Exception {
        present(HUAIREN, "a.txt");
        Files.write(
                inbox.resolve("b.zip"),
                new ZipBytes()
                        .with("b.txt", sample(HUAIREN))
                        .with("manifest.csv", text("file,year\nb.txt,22\n"))
                        .bytes());

        try (LoaderUnderTest loader = loader()) {
            assertThat(finished(loader.load(inbox)).loaded()).isEqualTo(1);
            assertThat(loader.register().outcomes(1, "rejected", 10))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.path().value()).isEqualTo("b.zip");
                        assertThat(file.reasonCode()).isEqualTo("manifest_unusable");
                        assertThat(file.english()).contains("b.zip!/manifest.csv line 2", "unreadable year \"22\"");
                        assertThat(file.chinese()).contains("b.zip!/manifest.csv 第2行：年份“22”无法识别");
                    });
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name,year\\na.txt,2022           | unknown column \"name\"",
                "agency,year\\n昌吉市财政局,2022    | no column \"file\"",
                "file,year,year\\na.txt,1,2       | twice",
                "file,year\\na.txt,22             | unreadable year \"22\"",
                "file,region_code\\na.txt,999999  | unknown region code \"999999\"",
                "file,received\\na.txt,2026-02-30 | unreadable day \"2026-02-30\"",
                "file,source_url\\na.txt,ftp://x  | no http(s) address",
                "file\\n../a.txt                  | below the manifest's folder",
                "file,agency\\na.txt,甲,乙         | more cells than columns",
                "file\\na.txt\\na.txt             | stands in manifest.csv line 2 already",
                "file,year\\n\"a.txt,2022\\nb.txt,2022 | quotation mark is not closed",
            })
    @DisplayName("that is wrong stops the load before anything is loaded, and says where")
    void wrong(String text, String says) throws Exception {
        present(HUAIREN, "a.txt");
        manifest(text.replace("\\n", "\n"));

        try (LoaderUnderTest loader = loader()) {
            LoadResult.Failed failed = assertThat(loader.load(inbox))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .actual();
            assertThat(failed.cause()).isInstanceOf(ManifestUnusable.class).hasMessageContaining(says);
            assertThat(strings("select report_id from report_version")).isEmpty();

            manifest("file,year\na.txt,2022\n");
            assertThat(finished(loader.load(inbox)).loaded()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that speaks of a file of which another speaks too is wrong")
    void outerAndInnerManifest() throws Exception {
        present(HUAIREN, "x/a.txt");
        manifest("file,year\nx/a.txt,2022\n");
        Files.writeString(inbox.resolve("x/manifest.csv"), "file,year\na.txt,2021\n");

        try (LoaderUnderTest loader = loader()) {
            assertThat(loader.load(inbox))
                    .asInstanceOf(type(LoadResult.Failed.class))
                    .extracting(LoadResult.Failed::cause)
                    .asInstanceOf(type(ManifestUnusable.class))
                    .extracting(ManifestUnusable::english)
                    .asString()
                    .contains("x/a.txt", "x/manifest.csv line 2", "manifest.csv line 2");
        }
    }

    private void manifest(String text) throws IOException {
        Files.writeString(inbox.resolve("manifest.csv"), text);
    }

    private void present(String sample, String path) throws IOException {
        Files.createDirectories(inbox.resolve(path).getParent());
        Files.write(inbox.resolve(path), sample(sample));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ManifestTest.class.getResourceAsStream("/samples/" + name))) {
            return in.readAllBytes();
        }
    }

    private RunTally load() throws Exception {
        try (LoaderUnderTest loader = loader()) {
            return finished(loader.load(inbox));
        }
    }

    private LoaderUnderTest loader() {
        return new LoaderUnderTest(database, temporary.resolve("home"));
    }

    private static RunTally finished(LoadResult result) {
        return assertThat(result)
                .asInstanceOf(type(LoadResult.Finished.class))
                .actual()
                .last()
                .orElseThrow()
                .tally();
    }

    private List<String> reports() {
        return strings("select concat(a.name, ' ', g.code, ' ', v.year_key) from report_version v"
                + " join dim_agency a on a.agency_key = v.agency_key join dim_region g on g.region_key = a.region_key"
                + " where v.status = 'current' order by v.report_id");
    }

    private List<String> strings(String query) {
        return JdbcClient.create(database.dataSource())
                .sql(query)
                .query(String.class)
                .list();
    }
}
