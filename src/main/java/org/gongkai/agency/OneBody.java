package org.gongkai.agency;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether words that stand where a body's name does can be one body's. */
final class OneBody {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

    /**
     * What joins two bodies, or says what one does for or to the other; 和平, 和田 and 代县 are places. One body with two
     * plates lists them: 平罗县应急管理局、平罗县地震局.
     */
    private static final Pattern JOINT =
            Pattern.compile("[,/;+&·—]|以及|[与及暨]|和(?![平田静县顺龙硕布政林])|会同|联合|关于|转发|批转|报送|[对向致呈给]|代(?!县)");

    /** Of these a body's name may be the beginning: 对外贸易, 联合会. */
    private static final Set<String> LOOSE = Set.of("对", "向", "致", "呈", "给", "代", "联合", "报送");

    private static final Pattern COMPLETE = Pattern.compile("(?:局|厅|委|委员会|办公室|办公厅|人民政府|[镇乡]政府|街道办事处|管委会|总队|支队|大队|中心)$");

    private static final Pattern TOWN = Pattern.compile("..(?:[镇乡]|街道)(?:人民政府|政府|办事处)?$");

    /** A place and one of these is a sort of body: which one is not said. */
    private static final Set<String> SORTS = Set.of("局", "厅", "办", "部", "署", "单位", "部门", "机关", "分局", "中心");

    private final PlaceReader places;
    private final KindRules kinds;

    OneBody(PlaceReader places, KindRules kinds) {
        this.places = places;
        this.kinds = kinds;
    }

    /** @param name in plain text */
    boolean isNamed(String name) {
        return !Placeholders.areIn(name) && !isOnlyASort(name) && parts(name).isEmpty();
    }

    private boolean isOnlyASort(String name) {
        for (Place place : places.read(name)) {
            if (place.start() == 0 && SORTS.contains(name.substring(place.end()))) {
                return true;
            }
        }
        return false;
    }

    /** The two bodies that a name joins; none where it is one's. */
    List<String> parts(String name) {
        String words = name.indexOf('(') < 0 ? name : IN_BRACKETS.matcher(name).replaceAll("");
        Matcher joint = JOINT.matcher(words);
        while (joint.find()) {
            String one = words.substring(0, joint.start());
            String other = words.substring(joint.end());
            boolean sited =
                    !LOOSE.contains(joint.group()) || !places.read(other).isEmpty();
            boolean towns = TOWN.matcher(one).find() && TOWN.matcher(other).find();
            if (towns
                    || (sited
                            && COMPLETE.matcher(one).find()
                            && kinds.kind(other).isPresent())) {
                return List.of(one, other);
            }
        }
        return List.of();
    }
}
