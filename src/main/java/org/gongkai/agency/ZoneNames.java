package org.gongkai.agency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Derives the names by which people call a development zone. */
final class ZoneNames {
    private record Form(String official, List<String> usual) {}

    private static final List<Form> FORMS = List.of(
            new Form("高新技术产业开发区", List.of("高新区", "高新技术开发区", "高新开发区")),
            new Form("高新技术产业园区", List.of("高新区")),
            new Form("高新技术开发区", List.of("高新区", "高新技术产业开发区")),
            new Form("高技术产业开发区", List.of("高新区", "高技术产业区")),
            new Form("经济技术开发区", List.of("经开区", "经济开发区", "开发区")),
            new Form("经济开发区", List.of("经开区", "经济技术开发区", "开发区")),
            new Form("城乡一体化示范区", List.of("示范区", "一体化示范区")),
            new Form("风景名胜区", List.of("景区", "风景区")),
            new Form("航空港经济综合实验区", List.of("航空港区")));

    /** 滨湖新区, 城东工业园区, 临港经济开发区: words for where a zone lies or what it does. */
    private static final Pattern COMMON = Pattern.compile(
            "^(?:[东南西北中城江河湖海滨港临空新老][东南西北中城江河湖海滨港口山区岸郊关边市里部空]?|航空港|火炬|循环|文化旅游|转型|汽车|现代)(?=高新|高技术|经济|经开|开发|新区|新城|产业|化工|工业|示范|创意|综合|园|区)");

    private ZoneNames() {}

    static boolean isCommon(String name) {
        return COMMON.matcher(name).lookingAt();
    }

    /** 高新区, 经济开发区: every second city has one. */
    static boolean isGeneric(String name) {
        return FORMS.stream()
                .anyMatch(form -> form.official().equals(name) || form.usual().contains(name));
    }

    static Set<String> of(String name) {
        if (!name.endsWith("区")) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Form form : FORMS) {
            if (name.endsWith(form.official())) {
                String own = name.substring(0, name.length() - form.official().length());
                form.usual().forEach(usual -> names.add(own + usual));
                break;
            }
        }
        return names;
    }

    /** The name below its city: 净月高新区 of 长春净月高新区, when the city's name stands before it. */
    static Set<String> withoutCity(Set<String> names, String city, String province) {
        Set<String> below = new LinkedHashSet<>();
        for (String name : names) {
            String rest = without(name, province);
            rest = without(rest, city);
            if (!rest.equals(name) && rest.length() > 2) {
                below.add(rest);
            }
        }
        return below;
    }

    private static String without(String name, String place) {
        if (place.isEmpty() || !name.startsWith(place)) {
            return name;
        }
        String rest = name.substring(place.length());
        return rest.startsWith("市") || rest.startsWith("省") ? rest.substring(1) : rest;
    }
}
