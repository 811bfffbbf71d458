package org.gongkai.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the batch of queries of the Reconciliation Service API 0.2. */
final class QueryBatch {
    static final int MOST_QUERIES = 100;
    static final int LONGEST_NAME = 400;
    static final int LONGEST_BATCH = 1_000_000;
    static final int MOST_CANDIDATES = 50;

    private static final int USUAL_CANDIDATES = 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QueryBatch() {}

    /**
     * The queries by the ids that their sender gave them, in its order.
     *
     * @throws BadQuery where they are not as the specification has them, or too many or too long
     */
    static Map<String, ReconciliationQuery> read(String text) {
        if (text.length() > LONGEST_BATCH) {
            throw new BadQuery(
                    "queries 过长，最多 " + LONGEST_BATCH + " 个字符",
                    "queries is longer than " + LONGEST_BATCH + " characters");
        }
        JsonNode batch = parse(text);
        if (!batch.isObject()) {
            throw new BadQuery("queries 应为 JSON 对象", "queries must be a JSON object of queries by id");
        }
        if (batch.size() > MOST_QUERIES) {
            throw new BadQuery(
                    "一次最多 %d 个查询，收到 %d 个".formatted(MOST_QUERIES, batch.size()),
                    "at most %d queries at a time, not %d".formatted(MOST_QUERIES, batch.size()));
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch.properties().forEach(entry -> queries.put(entry.getKey(), query(entry.getKey(), entry.getValue())));
        return queries;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new BadQuery(
                    "queries 不是有效的 JSON：" + broken.getOriginalMessage(),
                    "queries is not valid JSON: " + broken.getOriginalMessage());
        }
    }

    /** A query may do without a name where it states properties; it finds no body then. */
    private static ReconciliationQuery query(String id, JsonNode query) {
        JsonNode name = query.path("query");
        boolean byProperties = name.isMissingNode() && !query.path("properties").isEmpty();
        if (!name.isString() && !byProperties) {
            throw new BadQuery("查询 " + id + " 缺少字符串 query", "query " + id + " has no string \"query\"");
        }
        String asked = name.asString("");
        if (asked.length() > LONGEST_NAME) {
            throw new BadQuery(
                    "查询 %s 过长，最多 %d 个字符".formatted(id, LONGEST_NAME),
                    "query %s is longer than %d characters".formatted(id, LONGEST_NAME));
        }
        Map<String, String> properties = QueryProperties.read(id, query.path("properties"));
        return new ReconciliationQuery(
                asked,
                asksForAgencies(query.path("type")),
                limit(id, query.path("limit")),
                Optional.ofNullable(properties.get(QueryProperties.REGION)),
                Optional.ofNullable(properties.get(QueryProperties.YEAR)));
    }

    /** One type or a list of types; none at all means every type. */
    private static boolean asksForAgencies(JsonNode type) {
        if (type.isArray()) {
            return type.isEmpty() || type.valueStream().anyMatch(QueryBatch::asksForAgencies);
        }
        return type.isMissingNode()
                || type.isNull()
                || AgencyType.ID.equals(type.path("id").asString(type.asString("")));
    }

    private static int limit(String id, JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_CANDIDATES;
        }
        double number = limit.isNumber() ? limit.doubleValue() : 0;
        if (number < 1 || number != Math.rint(number)) {
            throw new BadQuery(
                    "查询 " + id + " 的 limit 应为正整数", "the limit of query " + id + " must be a positive integer");
        }
        return (int) Math.min(MOST_CANDIDATES, number);
    }
}
