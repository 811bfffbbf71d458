package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.submission.ManifestUnusable;
import org.gongkai.submission.ZipBytes;
import org.gongkai.warehouse.FileOutcome;
import org.gongkai.warehouse.RunTally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Pages whose addresses are listed")
class WebPagesTest {
    private static final String HUAIREN = "huairen-approval-bureau-2023.txt";

    private interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    @TempDir
    Path temporary;

    private final Map<String, Handler> site = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> askedFirst = new CopyOnWriteArrayList<>();
    private TestDatabase database = TestDatabase.fresh(Vendor.H2);
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            (path.equals("/robots.txt") ? askedFirst : asked).add(path);
            site.getOrDefault(exchange.getRequestURI().toString(), unknown -> send(unknown, 404, new byte[0]))
                    .answer(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        database.close();
    }

    @Test
    @DisplayName(
            "are loaded under host and path, with what the list says; one that is not had is rejected with its status")
    void loaded() throws Exception {
        page("/a.txt", sample(HUAIREN));
        site.put("/moved", exchange -> redirect(exchange, "/a.txt?to=1"));
        page("/a.txt?to=1", sample(HUAIREN));
        Path list = list("# 2023", url("/a.txt") + ",怀仁市财政局,140681,2022", "", url("/gone.html"), url("/moved"));

        try (LoaderUnderTest loader = loader()) {
            RunTally tally = finished(loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()));

            assertThat(tally.presented()).isEqualTo(3);
            assertThat(tally.loaded()).isEqualTo(2);
            assertThat(rejected(loader)).singleElement().satisfies(file -> {
                assertThat(file.path().value()).isEqualTo("127.0.0.1_" + port() + "/gone.html");
                assertThat(file.reasonCode()).isEqualTo("not_fetched");
                assertThat(file.english()).contains("HTTP 404");
            });
        }
        assertThat(strings("select name from dim_agency where agency_key > 0")).contains("怀仁市财政局");
        assertThat(strings("select final_url from web_fetch where url like '%moved'"))
                .containsExactly(url("/a.txt?to=1"));
    }

    @Test
    @DisplayName("are not sent again where the server can tell that they are unchanged, and change nothing")
    void unchanged() throws Exception {
        site.put("/a.txt", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? new byte[0] : sample(HUAIREN));
        });
        Path list = list(url("/a.txt"));

        assertThat(load(list).loaded()).isEqualTo(1);
        assertThat(load(list).unchanged()).isEqualTo(1);
        assertThat(load(list).unchanged()).isEqualTo(1);
        assertThat(strings("select status from web_fetch order by run_id")).containsExactly("200", "304", "304");
    }

    @Test
    @DisplayName("lead to the one report attached to a page without tables, archives included")
    void attachment() throws Exception {
        page("/gk/list.html", """
                <html><title>怀仁市行政审批服务管理局2023年政府信息公开工作年度报告</title>
                <a href="index.html">年度报告目录</a><a href="/policy.pdf">解读</a>
                <a href="./P0202.zip">附件：2023年政府信息公开工作年度报告</a></html>""".getBytes(StandardCharsets.UTF_8));
        page(
                "/gk/P0202.zip",
                new ZipBytes().inGbk().with("年报.txt", sample(HUAIREN)).bytes());

        assertThat(load(list(url("/gk/list.html"))).loaded()).isEqualTo(1);

        assertThat(asked).containsExactly("/gk/list.html", "/gk/P0202.zip");
        assertThat(strings("select path from submission"))
                .containsExactly("127.0.0.1_" + port() + "/gk/list.html!/年报.txt");
        assertThat(strings("select followed_url from web_fetch where url like '%list.html'"))
                .containsExactly(url("/gk/P0202.zip"));
    }

    @Test
    @DisplayName("are asked for again where the server is busy, as long as it wants to be waited for")
    void busy() throws Exception {
        site.put("/a.txt", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            boolean first = asked.size() == 1;
            send(exchange, first ? 503 : 200, first ? new byte[0] : sample(HUAIREN));
        });
        site.put("/b.txt", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            send(exchange, 429, new byte[0]);
        });

        assertThat(load(list(url("/a.txt"))).loaded()).isEqualTo(1);
        assertThat(load(list(url("/b.txt"))).rejected()).isEqualTo(1);

        assertThat(asked).containsExactly("/a.txt", "/a.txt", "/b.txt");
    }

    @Test
    @DisplayName("are neither endless nor a way into the network")
    void hostile() throws Exception {
        site.put("/bomb", exchange -> {
            ByteArrayOutputStream bomb = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
                gzip.write(new byte[4 << 20]);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, bomb.toByteArray());
        });
        site.put("/circle", exchange -> redirect(exchange, "/circle"));
        site.put("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        site.put("/inside", exchange -> redirect(exchange, "http://localhost:" + port() + "/a.txt"));
        page("/a.txt", sample(HUAIREN));
        Path list = list(url("/bomb"), url("/circle"), url("/file"), url("/inside"));

        try (LoaderUnderTest loader = loader("gongkai.web.max-size=1MB")) {
            finished(loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()));

            assertThat(rejected(loader))
                    .extracting(FileOutcome::english)
                    .satisfiesExactly(
                            bomb -> assertThat(bomb).contains("more than 1048576 bytes"),
                            circle -> assertThat(circle).contains("more than 5 redirects"),
                            file -> assertThat(file).contains("redirected to what is no page"),
                            inside -> assertThat(inside).contains("is private"));
        }
        assertThat(asked).doesNotContain("/a.txt");
    }

    @Test
    @DisplayName("are not asked for on this machine unless a setting says so")
    void loopback() throws Exception {
        page("/a.txt", sample(HUAIREN));
        try (LoaderUnderTest loader = loader("gongkai.web.allowed-hosts=")) {
            finished(loader.loading().loadAddresses(list(url("/a.txt")), LoaderUnderTest.PERIOD, new Progress()));
            assertThat(rejected(loader)).extracting(FileOutcome::reasonCode).containsExactly("not_fetched");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("that were fetched before a load was stopped are not asked for again by its restart")
    void restart() throws Exception {
        page("/a.txt", sample(HUAIREN));
        page("/c.html", sample("urumqi-2024.html"));
        Path list = list(url("/a.txt"), url("/b.html"), url("/c.html"));
        try (LoaderUnderTest loader = loader()) {
            site.put("/b.html", exchange -> {
                loader.loading().stop();
                send(exchange, 200, sample("changji-approval-bureau-2025.html"));
            });
            assertThat(loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()))
                    .isInstanceOf(LoadResult.Stopped.class);
        }
        try (LoaderUnderTest loader = loader()) {
            assertThat(finished(loader.restart()).loaded()).isEqualTo(3);
        }
        assertThat(asked).containsExactly("/a.txt", "/b.html", "/c.html");
    }

    @Test
    @DisplayName("may stand in the settings")
    void settings() throws Exception {
        page("/a.txt", sample(HUAIREN));
        try (LoaderUnderTest loader =
                loader("gongkai.sources[0].url=" + url("/a.txt"), "gongkai.sources[0].year=2021")) {
            assertThat(finished(loader.loading().loadSources(LoaderUnderTest.PERIOD, new Progress()))
                            .loaded())
                    .isEqualTo(1);
        }
        assertThat(strings("select year_key from report_version")).containsExactly("2021");
    }

    @Test
    @DisplayName("are not asked for where the list is wrong")
    void wrongList() throws Exception {
        try (LoaderUnderTest loader = loader()) {
            for (List<String> lines : List.of(
                    List.of("ftp://a.cn/x"),
                    List.of(url("/a"), url("/a")),
                    List.of(url("/a") + ",,,22"),
                    List.of("agency,year", "x,2022"))) {
                Path list = list(lines.toArray(String[]::new));
                assertThatThrownBy(() -> loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()))
                        .isInstanceOf(ManifestUnusable.class);
            }
        }
        assertThat(asked).isEmpty();
        assertThat(strings("select run_id from load_run")).isEmpty();
    }

    @Test
    @DisplayName("are left alone where robots.txt disallows them, which is asked for once, and the cause is told")
    void disallowed() throws Exception {
        page("/a.txt", sample(HUAIREN));
        page("/private/b.txt", sample(HUAIREN));
        site.put("/moved", exchange -> redirect(exchange, "/private/b.txt"));
        robots("User-agent: *\nDisallow: /\n\nUser-agent: Gongkai\nDisallow: /private/\n");
        Path list = list(url("/a.txt"), url("/private/b.txt"), url("/moved"));

        try (LoaderUnderTest loader = loader()) {
            assertThat(finished(loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()))
                            .loaded())
                    .isEqualTo(1);
            assertThat(rejected(loader)).hasSize(2).allSatisfy(file -> {
                assertThat(file.reasonCode()).isEqualTo("not_fetched");
                assertThat(file.chinese()).contains("127.0.0.1 的 robots.txt 不允许程序访问该页面");
                assertThat(file.english()).contains("the robots.txt of 127.0.0.1 does not allow it");
            });
        }
        assertThat(asked).containsExactlyInAnyOrder("/a.txt", "/moved");
        assertThat(askedFirst).hasSize(1);
    }

    @Test
    @DisplayName("are fetched whatever robots.txt says where a source or a host is stated to have permitted it")
    void permitted() throws Exception {
        page("/a.txt", sample(HUAIREN));
        robots("User-agent: *\nDisallow: /\n");

        try (LoaderUnderTest loader =
                loader("gongkai.sources[0].url=" + url("/a.txt"), "gongkai.sources[0].permitted=true")) {
            assertThat(finished(loader.loading().loadSources(LoaderUnderTest.PERIOD, new Progress()))
                            .loaded())
                    .isEqualTo(1);
        }
        try (LoaderUnderTest loader = loader("gongkai.web.permitted-hosts=127.0.0.1")) {
            assertThat(finished(loader.loading()
                                    .loadAddresses(list(url("/a.txt")), LoaderUnderTest.PERIOD, new Progress()))
                            .presented())
                    .isEqualTo(1);
        }
        assertThat(asked).containsExactly("/a.txt", "/a.txt");
        assertThat(askedFirst).isEmpty();
    }

    @Test
    @DisplayName("are asked for as slowly as robots.txt wants, or not at all where that is slower than the patience")
    void crawlDelay() throws Exception {
        List<Long> times = new CopyOnWriteArrayList<>();
        for (String path : List.of("/a.txt", "/b.txt", "/c.txt")) {
            site.put(path, exchange -> {
                times.add(System.nanoTime());
                send(exchange, 200, sample(HUAIREN));
            });
        }
        robots("User-agent: *\nCrawl-delay: 0.08\n");
        load(list(url("/a.txt"), url("/b.txt"), url("/c.txt")));

        assertThat(times).hasSize(3);
        assertThat(times.get(2) - times.get(0)).isGreaterThan(150_000_000L);

        robots("User-agent: *\nCrawl-delay: 3600\n");
        try (LoaderUnderTest loader = loader()) {
            finished(loader.loading().loadAddresses(list(url("/a.txt")), LoaderUnderTest.PERIOD, new Progress()));
            assertThat(loader.register().outcomes(2, "rejected", 10))
                    .singleElement()
                    .extracting(FileOutcome::english)
                    .asString()
                    .contains("asks for a pause of 3600 s, more than gongkai.web.patience");
        }
        assertThat(times).hasSize(3);
    }

    @Test
    @DisplayName("are not asked for where the server cannot tell its rules, and are where it has none")
    void rulesNotTold() throws Exception {
        page("/a.txt", sample(HUAIREN));
        site.put("/robots.txt", exchange -> send(exchange, 503, new byte[0]));
        try (LoaderUnderTest loader = loader()) {
            finished(loader.loading().loadAddresses(list(url("/a.txt")), LoaderUnderTest.PERIOD, new Progress()));
            assertThat(rejected(loader))
                    .singleElement()
                    .extracting(FileOutcome::english)
                    .asString()
                    .contains("the robots.txt of 127.0.0.1 could not be had", "HTTP 503", "3 attempts");
        }
        assertThat(asked).isEmpty();

        site.put("/robots.txt", exchange -> send(exchange, 403, new byte[0]));
        assertThat(load(list(url("/a.txt"))).loaded()).isEqualTo(1);
    }

    private void robots(String text) {
        page("/robots.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private void page(String path, byte[] content) {
        site.put(path, exchange -> send(exchange, 200, content));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private Path list(String... lines) throws IOException {
        return Files.write(temporary.resolve("urls.txt"), List.of(lines));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WebPagesTest.class.getResourceAsStream("/samples/" + name))) {
            return in.readAllBytes();
        }
    }

    private RunTally load(Path list) throws Exception {
        try (LoaderUnderTest loader = loader()) {
            return finished(loader.loading().loadAddresses(list, LoaderUnderTest.PERIOD, new Progress()));
        }
    }

    private LoaderUnderTest loader(String... settings) {
        List<String> all = new java.util.ArrayList<>(
                List.of("gongkai.web.delay=0ms", "gongkai.web.allowed-hosts=127.0.0.1", "gongkai.web.patience=100ms"));
        all.addAll(List.of(settings));
        return new LoaderUnderTest(database, temporary.resolve("home"), all.toArray(String[]::new));
    }

    private static List<FileOutcome> rejected(LoaderUnderTest loader) {
        return loader.register().outcomes(1, "rejected", 10);
    }

    private static RunTally finished(LoadResult result) {
        return assertThat(result)
                .asInstanceOf(type(LoadResult.Finished.class))
                .actual()
                .last()
                .orElseThrow()
                .tally();
    }

    private List<String> strings(String query) {
        return JdbcClient.create(database.dataSource())
                .sql(query)
                .query(String.class)
                .list();
    }
}
