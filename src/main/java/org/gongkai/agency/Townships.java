package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Region.Level;

/** Finds a township whose rank changed (乡 to 镇, 镇 to 街道), or that the list puts under a zone of the same city. */
final class Townships {
    private static final Pattern TOWNSHIP = Pattern.compile("^([^()]{1,12}?)(?:街道|镇|民族乡|乡|苏木|地区)(?:办事处|人民政府|政府)?$");

    private final Regions regions;
    private final Map<String, List<Region>> byStem = new HashMap<>(1 << 16);

    Townships(Regions regions) {
        this.regions = regions;
        for (Region region : regions.all()) {
            if (region.level() == Level.TOWNSHIP) {
                stem(region.name())
                        .ifPresent(stem -> byStem.computeIfAbsent(stem, any -> new ArrayList<>(1))
                                .add(region));
            }
        }
    }

    static boolean looksLikeOne(String name) {
        return TOWNSHIP.matcher(BodyName.withoutBrackets(name)).matches();
    }

    private static Optional<String> stem(String name) {
        Matcher matcher = TOWNSHIP.matcher(BodyName.withoutBrackets(PlainText.of(name)));
        return matcher.matches() ? Optional.of(ShortNames.withoutPeoples(matcher.group(1))) : Optional.empty();
    }

    /** The only township of this name, whatever its rank, in the county or else in a zone of its city. */
    Optional<Region> find(String name, Region county) {
        List<Region> namesakes =
                stem(name).map(stem -> byStem.getOrDefault(stem, List.of())).orElse(List.of());
        Optional<Region> inCounty = only(namesakes, county.code());
        if (inCounty.isPresent() || county.level() != Level.COUNTY) {
            return inCounty;
        }
        List<Region> inZones = namesakes.stream()
                .filter(region -> regions.parent(region)
                        .filter(zone -> zone.zone() && zone.parent().equals(county.parent()))
                        .isPresent())
                .toList();
        return inZones.size() == 1 ? Optional.of(inZones.get(0)) : Optional.empty();
    }

    private static Optional<Region> only(List<Region> namesakes, String county) {
        List<Region> here = namesakes.stream()
                .filter(region -> region.parent().equals(county))
                .toList();
        return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    }
}
