package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.loading.AgencyDesk;
import org.gongkai.loading.Author;
import org.gongkai.loading.Choice;
import org.gongkai.loading.DatabaseConfiguration;
import org.gongkai.loading.DeskResult;
import org.gongkai.loading.LoadResult;
import org.gongkai.loading.Loading;
import org.gongkai.loading.LoadingConfiguration;
import org.gongkai.loading.Progress;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.WarehouseSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst's list is reconciled against the warehouse, over HTTP as OpenRefine does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {
    private static final Author CLERK = new Author("李办事员", "");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path temporary;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestDatabase database;
    private ConfigurableApplicationContext served;
    private String service;

    @BeforeAll
    void aWarehouseIsServed() throws Exception {
        database = TestDatabase.fresh(Vendor.H2);
        WarehouseSchema.migrate(database.dataSource());
        served = new SpringApplicationBuilder(
                        DatabaseConfiguration.class, LoadingConfiguration.class, ConsoleConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--gongkai.home=" + temporary.resolve("home"),
                        "--spring.datasource.url=" + database.url() + ";LOCK_TIMEOUT=20000",
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=",
                        "--gongkai.archive.durable=false");
        service = "http://127.0.0.1:" + served.getEnvironment().getProperty("local.server.port") + "/reconcile";
        present("昆山市财政局", 2022);
        present("昆山市财政局", 2023);
        present("昆山市教育局", 2022);
        present("昆山市城市管理局", 2022);
        present("昆山市城市管理行政执法局", 2023);
        present("鼓楼区财政局", 2022);
        present("鼓楼区财政局", 2023);
        present("鼓楼区教育局", 2022);
        load();
        AgencyDesk desk = served.getBean(AgencyDesk.class);
        decide(desk, "鼓楼区财政局2022.html", "鼓楼区财政局", "320106");
        decide(desk, "鼓楼区财政局2023.html", "鼓楼区财政局", "350102");
        decide(desk, "鼓楼区教育局2022.html", "鼓楼区教育局", "320106");
    }

    @AfterAll
    void itEnds() {
        served.close();
        database.close();
    }

    @Test
    void theServiceSaysWhatItIs() throws Exception {
        HttpResponse<String> answer = get("");
        JsonNode manifest = JSON.readTree(answer.body());

        assertThat(manifest.at("/versions/0").stringValue()).isEqualTo("0.2");
        assertThat(manifest.at("/defaultTypes/0/id").stringValue()).isEqualTo("agency");
        assertThat(manifest.at("/view/url").stringValue()).isEqualTo(service + "/agency/{{id}}");
        assertThat(manifest.at("/suggest/entity/service_path").stringValue()).isEqualTo("/reconcile/suggest/entity");
        assertThat(manifest.path("identifierSpace").stringValue()).isNotBlank();
        assertThat(manifest.path("schemaSpace").stringValue()).isNotBlank();
    }

    @Test
    void aPageOfAnotherOriginMayAsk() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service))
                .header("Origin", "http://127.0.0.1:3333")
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void aQueryMayDoWithoutAName() throws Exception {
        JsonNode answers = batch("""
                {"q0": {"properties": [{"pid": "year", "v": 2022}], "type_strict": "any"},
                 "q1": {"query": "昆山市财政局", "limit": 2.0, "properties": [{"pid": "year", "v": [2023, 2022]}]},
                 "q2": {"query": "财政局", "properties": [{"pid": "区划", "v": "320583"}, {"pid": "年度", "v": 2022}]}}""");

        assertThat(matched(answers.path("q2"))).containsExactly("昆山市财政局");
        assertThat(answers.at("/q0/result")).isEmpty();
        assertThat(answers.at("/q0/result").isArray()).isTrue();
        assertThat(matched(answers.path("q1"))).containsExactly("昆山市财政局");
    }

    @Test
    void eachQueryOfABatchIsAnsweredUnderItsOwnId() throws Exception {
        JsonNode answers = batch("""
                {"q0": {"query": "昆山市财政局", "type": "agency", "limit": 1},
                 "q1": {"query": "昆山 市教育局　"},
                 "q2": {"query": "江苏省昆山市教育局"},
                 "q3": {"query": "昆山市财政"},
                 "q4": {"query": "昆山市财政局", "type": "person"}}""");

        assertThat(matched(answers.path("q0"))).containsExactly("昆山市财政局");
        assertThat(matched(answers.path("q1"))).containsExactly("昆山市教育局");
        assertThat(matched(answers.path("q2"))).containsExactly("昆山市教育局");
        assertThat(answers.at("/q0/result")).hasSize(1);
        assertThat(answers.at("/q0/result/0/score").intValue()).isEqualTo(100);
        assertThat(answers.at("/q0/result/0/description").stringValue()).isEqualTo("江苏省苏州市昆山市");
        assertThat(answers.at("/q0/result/0/type/0/id").stringValue()).isEqualTo("agency");
        assertThat(matched(answers.path("q3"))).isEmpty();
        assertThat(answers.at("/q3/result/0/name").stringValue()).isEqualTo("昆山市财政局");
        assertThat(answers.at("/q3/result/0/score").intValue()).isBetween(30, 99);
        assertThat(answers.at("/q4/result")).isEmpty();
    }

    @Test
    void aBatchInTheAddressIsAnsweredAsOneInAForm() throws Exception {
        String queries = "{\"甲\": {\"query\": \"昆山市财政局\"}}";

        assertThat(JSON.readTree(get("?queries=" + encoded(queries)).body())).isEqualTo(batch(queries));
    }

    @Test
    void aNameOfTwoCountiesIsNoMatch() throws Exception {
        JsonNode answer = batch("{\"q\": {\"query\": \"鼓楼区财政局\"}}").path("q");

        assertThat(matched(answer)).isEmpty();
        assertThat(answer.path("result")
                        .valueStream()
                        .filter(candidate -> candidate.path("score").intValue() == 100)
                        .map(candidate -> candidate.path("description").stringValue()))
                .containsExactly("江苏省南京市鼓楼区", "福建省福州市鼓楼区");
    }

    @Test
    void aNameThatTheWarehouseKnowsOnceButTheCountryOftenIsNoMatch() throws Exception {
        JsonNode answer = batch("{\"q\": {\"query\": \"鼓楼区教育局\"}}").path("q");

        assertThat(matched(answer)).isEmpty();
        assertThat(answer.at("/result/0/score").intValue()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "\"320106\", 江苏省南京市鼓楼区",
        "350102, 福建省福州市鼓楼区",
        "\"南京市\", 江苏省南京市鼓楼区",
        "\"福建省福州市鼓楼区\", 福建省福州市鼓楼区",
        "[\"福建省\"], 福建省福州市鼓楼区"
    })
    void aRegionSaysWhichOfThemIsMeant(String region, String place) throws Exception {
        JsonNode answer = batch("{\"q\": {\"query\": \"鼓楼区财政局\", \"properties\": [{\"pid\": \"region\", \"v\": %s}]}}"
                        .formatted(region))
                .path("q");

        assertThat(matched(answer)).containsExactly("鼓楼区财政局");
        assertThat(answer.at("/result/0/description").stringValue()).isEqualTo(place);
        assertThat(answer.path("result")
                        .valueStream()
                        .map(candidate -> candidate.path("description").stringValue()))
                .allMatch(description -> description.startsWith(place.substring(0, 3)));
    }

    @Test
    void aRegionThatNobodyKnowsLeavesTheChoiceToAPerson() throws Exception {
        JsonNode answer = batch(
                        "{\"q\": {\"query\": \"昆山市财政局\", \"properties\": [{\"pid\": \"region\", \"v\": \"不存在市\"}]}}")
                .path("q");

        assertThat(matched(answer)).isEmpty();
        assertThat(answer.at("/result/0/name").stringValue()).isEqualTo("昆山市财政局");
    }

    @Test
    void ofNamesakesThoseThatReportedForTheYearComeFirst() throws Exception {
        JsonNode answer = batch(
                        "{\"q\": {\"query\": \"鼓楼区财政局\", \"properties\": [{\"pid\": \"year\", \"v\": \"2023年\"}]}}")
                .path("q");

        assertThat(matched(answer)).isEmpty();
        assertThat(answer.at("/result/0/description").stringValue()).isEqualTo("福建省福州市鼓楼区");
        assertThat(answer.at("/result/1/score").intValue()).isEqualTo(95);
    }

    @Test
    void aNameThatAPersonDeclaredIsTheBodysOwnUntilTakenBack() throws Exception {
        String queries = "{\"q\": {\"query\": \"昆山市城市管理行政执法局\"}}";
        AgencyDesk desk = served.getBean(AgencyDesk.class);
        assertThat(matched(batch(queries).path("q"))).containsExactly("昆山市城市管理行政执法局");

        DeskResult.Done same = (DeskResult.Done) desk.same("昆山市城市管理局", "昆山市城市管理行政执法局", CLERK);
        JsonNode answer = batch(queries).path("q");
        String page = get("/agency/" + answer.at("/result/0/id").stringValue()).body();

        assertThat(matched(answer)).containsExactly("昆山市城市管理局");
        assertThat(page).contains("<h1>昆山市城市管理局</h1>", "昆山市城市管理行政执法局", "江苏省苏州市昆山市", "320583", "2022、2023");

        desk.undo(same.number(), CLERK);

        assertThat(matched(batch(queries).path("q"))).containsExactly("昆山市城市管理行政执法局");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"q0": {"query": "昆山市财政局"}         | not valid JSON
                    {"q0": {"query": "甲"}} {}               | not valid JSON
                    ["昆山市财政局"]                         | must be a JSON object
                    {"q0": {"limit": 3}}                     | query q0 has no string
                    {"q0": {"query": 3}}                     | query q0 has no string
                    {"q0": {"properties": []}}               | query q0 has no string
                    {"q0": {"query": "甲", "limit": 1.5}}    | limit of query q0
                    {"q0": {"query": "甲", "limit": 0}}      | limit of query q0
                    {"q0": {"query": "甲", "properties": 1}} | properties of query q0
                    {"q0": {"query": "甲", "properties": [{"pid": "colour", "v": "red"}]}} | unknown property "colour"
                    """)
    void aQueryThatIsNoneIsRefusedWithTheReason(String queries, String reason) throws Exception {
        HttpResponse<String> answer = post(queries);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("status").stringValue()).isEqualTo("error");
        assertThat(JSON.readTree(answer.body()).path("message").stringValue()).contains(reason);
    }

    @Test
    void aHundredQueriesAreAnsweredAndOneMoreIsRefused() throws Exception {
        assertThat(batch(queries(100))).hasSize(100);

        HttpResponse<String> answer = post(queries(101));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 100 queries at a time, not 101");
    }

    @Test
    void aNameBeyondAllNamesIsRefused() throws Exception {
        HttpResponse<String> answer = post("{\"q\": {\"query\": \"%s\"}}".formatted("局".repeat(401)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("longer than 400 characters");
    }

    @Test
    void oneWhoTypesIsOfferedBodies() throws Exception {
        JsonNode offered =
                JSON.readTree(get("/suggest/entity?prefix=" + encoded("昆山市财")).body());

        assertThat(offered.path("result")
                        .valueStream()
                        .map(body -> body.path("name").stringValue()))
                .containsExactly("昆山市财政局");
        assertThat(offered.at("/result/0/description").stringValue()).isEqualTo("江苏省苏州市昆山市");
    }

    @Test
    void aBodyThatThereIsNotHasNoPage() throws Exception {
        assertThat(get("/agency/1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../", "/../nosuch", "/../error", "/suggest/nosuch"})
    void anAddressThatThereIsNotIsToldInBothLanguages(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(service + path).normalize()).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("message").stringValue())
                .contains("没有这个地址", "no such address", "/reconcile");
    }

    private static List<String> matched(JsonNode answer) {
        return answer.path("result")
                .valueStream()
                .filter(candidate -> candidate.path("match").booleanValue())
                .map(candidate -> candidate.path("name").stringValue())
                .toList();
    }

    private static String queries(int count) {
        return IntStream.range(0, count)
                .mapToObj("\"q%d\": {\"query\": \"昆山市财政局\"}"::formatted)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private JsonNode batch(String queries) throws Exception {
        HttpResponse<String> answer = post(queries);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(service + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String queries) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("queries=" + encoded(queries)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A report of made-up figures, as the golden cases have it, under another name. */
    private static void present(String agency, int year) throws IOException {
        try (InputStream golden =
                ReconciliationTest.class.getResourceAsStream("/reports/html-plain-2021/submission.html")) {
            String text = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("昆山市财政局", agency)
                    .replace("2022年", year + "年");
            Path file = temporary.resolve("inbox").resolve(agency + year + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private void load() throws InterruptedException {
        LoadResult result = served.getBean(Loading.class)
                .load(Inbox.at(temporary.resolve("inbox")), YearMonth.of(2026, 1), new Progress());
        assertThat(result).isInstanceOf(LoadResult.Finished.class);
    }

    private static void decide(AgencyDesk desk, String file, String agency, String region) throws Exception {
        DeskResult decided = desk.decide(
                new Choice(file, Optional.empty(), Optional.of(agency), Optional.of(region), Optional.empty()), CLERK);
        assertThat(decided).isInstanceOf(DeskResult.Done.class);
    }
}
