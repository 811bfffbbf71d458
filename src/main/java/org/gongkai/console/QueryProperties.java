package org.gongkai.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a query says beside the name. */
final class QueryProperties {
    static final String REGION = "region";
    static final String YEAR = "year";
    static final List<AgencyType> ALL = List.of(
            new AgencyType(REGION, "行政区划 / region (code or name)"), new AgencyType(YEAR, "报告年度 / reporting year"));

    private QueryProperties() {}

    /** By property, those that have a value; of several values the first. */
    static Map<String, String> read(String query, JsonNode properties) {
        if (!properties.isMissingNode() && !properties.isNull() && !properties.isArray()) {
            throw new BadQuery(
                    "查询 " + query + " 的 properties 应为数组", "the properties of query " + query + " must be an array");
        }
        Map<String, String> values = new HashMap<>();
        for (JsonNode property : properties) {
            String pid = property.path("pid").asString("");
            if (!pid.equals(REGION) && !pid.equals(YEAR)) {
                throw new BadQuery(
                        "查询 %s 的属性“%s”无法识别，可用 region、year".formatted(query, pid),
                        "query %s has an unknown property \"%s\"; known are region and year".formatted(query, pid));
            }
            String value = value(property.path("v"));
            if (value.length() > QueryBatch.LONGEST_NAME) {
                throw new BadQuery("查询 " + query + " 的属性过长", "a property of query " + query + " is too long");
            }
            if (!value.isBlank()) {
                values.putIfAbsent(pid, value.strip());
            }
        }
        return values;
    }

    /** A text, a number, an entity with its id, or a list of these. */
    private static String value(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? "" : value(value.get(0));
        }
        return value.isObject() ? value.path("id").asString("") : value.asString("");
    }
}
