package org.gongkai.agency;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the names by which people call a region from its official one. */
final class ShortNames {
    private static final String PEOPLES = "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜"
            + "|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安"
            + "|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
    private static final Pattern PEOPLE_AT_END = Pattern.compile("(?<=..)(?:" + PEOPLES + ")族$");
    /** Only before 自治 and 民族乡 may a people stand without 族. */
    private static final Pattern BARE_PEOPLE_AT_END =
            Pattern.compile("(?<=..)(?:蒙古|维吾尔|哈萨克|柯尔克孜|达斡尔|锡伯|塔吉克|乌孜别克|俄罗斯|鄂温克|塔塔尔|鄂伦春|朝鲜|藏|傈僳|壮|满|回|苗|彝|瑶|侗|畲|土家)$");

    private static final Pattern AUTONOMOUS = Pattern.compile("^(.+?)(?:自治(区|州|县|旗)|(?:民族|(?<=族))(乡|镇|苏木|区))$");
    private static final Pattern UNIT = Pattern.compile("^(.{2,}?)(?:特别行政区|地区|省|市|州|盟|县|区|旗|林区|特区|新区)$");

    private ShortNames() {}

    /** Names that still say what kind of region it is: 化隆县, 阿什里乡, 昌吉州. */
    static Set<String> withUnit(String name) {
        Set<String> names = new LinkedHashSet<>();
        Matcher autonomous = AUTONOMOUS.matcher(name);
        if (namesPeoples(name) && autonomous.matches()) {
            String unit = firstGroup(autonomous);
            String stem = autonomous.group(1);
            String place = withoutPeoples(stem);
            if (!unit.equals("区") || !name.endsWith("自治区")) {
                names.add(place + unit);
                if (autonomous.group(2) != null) {
                    names.add(place + "自治" + unit);
                }
            }
        }
        if (name.endsWith("街道办事处")) {
            names.add(name.substring(0, name.length() - 3));
        }
        if (name.endsWith("管理委员会") || name.endsWith("管委会")) {
            names.add(name.replaceAll("(?:管理委员会|管委会)$", ""));
        }
        names.addAll(ZoneNames.of(name));
        names.remove(name);
        return names;
    }

    /** Names without the unit: 新疆, 昌吉, 化隆. */
    static Set<String> bare(String name) {
        Matcher autonomous = AUTONOMOUS.matcher(name);
        if (autonomous.matches()) {
            return Set.of(withoutPeoples(autonomous.group(1)));
        }
        Matcher unit = UNIT.matcher(name);
        return unit.matches() ? Set.of(unit.group(1)) : Set.of();
    }

    /** Spares the patterns for the forty thousand names without one. */
    private static boolean namesPeoples(String name) {
        return name.indexOf('族') >= 0 || name.contains("自治");
    }

    private static String firstGroup(Matcher autonomous) {
        return autonomous.group(2) != null ? autonomous.group(2) : autonomous.group(3);
    }

    /** 阿什里哈萨克 is 阿什里, 围场满族蒙古族 is 围场. */
    static String withoutPeoples(String stem) {
        boolean bareToo = !stem.endsWith("族");
        String place = stem;
        while (true) {
            String shorter = PEOPLE_AT_END.matcher(place).replaceFirst("");
            if (shorter.equals(place) && bareToo) {
                shorter = BARE_PEOPLE_AT_END.matcher(place).replaceFirst("");
            }
            if (shorter.equals(place)) {
                return place.length() > 2 && place.endsWith("族") ? place.substring(0, place.length() - 1) : place;
            }
            place = shorter;
        }
    }
}
