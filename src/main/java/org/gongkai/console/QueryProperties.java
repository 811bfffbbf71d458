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

    /** What a person types who does not choose a property from those suggested. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("区划", REGION),
            Map.entry("行政区划", REGION),
            Map.entry("区划代码", REGION),
            Map.entry("行政区划代码", REGION),
            Map.entry("region_code", REGION),
            Map.entry("年", YEAR),
            Map.entry("年度", YEAR),
            Map.entry("年份", YEAR),
            Map.entry("报告年度", YEAR));

    private QueryProperties() {}

    /** By property, those that have a value; of several values the first. */
    static Map<String, String> read(String query, JsonNode properties) {
        if (!properties.isMissingNode() && !properties.isNull() && !properties.isArray()) {
            throw new BadQuery(
                    "查询 " + query + " 的 properties 应为数组", "the properties of query " + query + " must be an array");
        }
        Map<String, String> values = new HashMap<>();
        for (JsonNode property : properties) {
            String stated = property.path("pid").asString("").strip();
            String pid = TYPED.getOrDefault(stated, stated);
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
