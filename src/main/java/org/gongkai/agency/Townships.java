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

    private final Map<String, List<Region>> children = new HashMap<>();

    Townships(Regions regions) {
        for (Region region : regions.all()) {
            children.computeIfAbsent(region.parent(), any -> new ArrayList<>()).add(region);
        }
    }

    static boolean looksLikeOne(String name) {
        String body = BodyName.withoutBrackets(name);
        return endsLikeOne(body) && TOWNSHIP.matcher(body).matches();
    }

    /** Spares the pattern for the names of bureaus. */
    private static boolean endsLikeOne(String body) {
        return !body.isEmpty() && "道镇乡木区处府".indexOf(body.charAt(body.length() - 1)) >= 0;
    }

    private static Optional<String> stem(String name) {
        Matcher matcher = TOWNSHIP.matcher(BodyName.withoutBrackets(PlainText.of(name)));
        return matcher.matches() ? Optional.of(ShortNames.withoutPeoples(matcher.group(1))) : Optional.empty();
    }

    /** The only township of this name, whatever its rank, in the county or else in a zone of its city. */
    Optional<Region> find(String name, Region county) {
        Optional<String> stem = stem(name);
        if (stem.isEmpty()) {
            return Optional.empty();
        }
        Optional<Region> inCounty = only(namesakes(stem.get(), county));
        if (inCounty.isPresent() || county.level() != Level.COUNTY) {
            return inCounty;
        }
        return only(below(county.parent()).stream()
                .filter(Region::zone)
                .flatMap(zone -> namesakes(stem.get(), zone).stream())
                .toList());
    }

    private List<Region> namesakes(String stem, Region county) {
        return below(county.code()).stream()
                .filter(region -> region.level() == Level.TOWNSHIP)
                .filter(region -> stem(region.name()).filter(stem::equals).isPresent())
                .toList();
    }

    private List<Region> below(String code) {
        return children.getOrDefault(code, List.of());
    }

    private static Optional<Region> only(List<Region> namesakes) {
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }
}
