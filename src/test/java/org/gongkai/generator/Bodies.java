package org.gongkai.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Some 3,100 bodies: the governments, departments and townships of places whose name occurs once in the country. */
final class Bodies {
    private static final int TOWNSHIP_CODE = 9;
    private static final List<String> OFFICES = List.of(
            "发展和改革委员会",
            "教育局",
            "科学技术局",
            "工业和信息化局",
            "公安局",
            "民政局",
            "司法局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "生态环境局",
            "住房和城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "商务局",
            "文化广电和旅游局",
            "卫生健康委员会",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "城市管理局",
            "行政审批局(数字化发展局)",
            "林业和草原局",
            "信访局",
            "体育局",
            "粮食和物资储备局",
            "民族宗教事务局",
            "外事办公室",
            "机关事务管理局",
            "地方金融监督管理局",
            "投资促进局",
            "数据局",
            "园林绿化局",
            "乡村振兴局",
            "国防动员办公室");
    private static final List<Body> ALL = read();

    private Bodies() {}

    static List<Body> all() {
        return ALL;
    }

    private static List<Body> read() {
        List<Body> bodies = new ArrayList<>();
        try (Reader places = new InputStreamReader(
                        Objects.requireNonNull(Bodies.class.getResourceAsStream("/generator/places.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(places)) {
            rows.forEach(row -> bodies.addAll(of(row.getField("region_code"), row.getField("name"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(bodies);
    }

    private static List<Body> of(String code, String place) {
        List<Body> bodies = new ArrayList<>();
        boolean township = code.length() == TOWNSHIP_CODE;
        String last = place.substring(place.length() - 1);
        bodies.add(new Body(place + "人民政府", code, township ? "我" + last : "本机关"));
        if (!township) {
            for (String office : OFFICES) {
                bodies.add(new Body(place + office, code, we(office)));
            }
        }
        return bodies;
    }

    private static String we(String office) {
        if (office.endsWith("委员会")) {
            return "我委";
        }
        return office.endsWith("办公室") ? "我办" : "我局";
    }
}
