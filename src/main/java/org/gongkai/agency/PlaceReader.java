package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.Region.Level;

/** Reads the place with which a name begins, province first: 新疆昌吉市阿什里乡… */
final class PlaceReader {
    /** 北京 before one of these is a street's or town's own name, not the city. */
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:省|市|区|县|州|盟|旗|镇|乡|街道|苏木|村|路|[东南西北中]?[大小]?(?:路|街|大道|大街)|[东南西北中](?:区|镇|乡|街|路)).*");

    /** A county may leave its unit out before a zone or an organ of the state: 舒城经济开发区, 国家统计局昆山调查队. */
    private static final Pattern OF_A_COUNTY =
            Pattern.compile("^(?:经济|高新|高技术|工业|产业|化工|循环|现代|开发区|新城|新区|园区|调查队|海关|海事|边防|监管|支局|中心支行|支行|管理部).*");

    /** 越秀区人民政府北京街道办事处: a subdistrict office is its district government's. */
    private static final String GOVERNMENT = "人民政府";

    private final PlaceNames names;
    private final Regions regions;

    PlaceReader(PlaceNames names, Regions regions) {
        this.names = names;
        this.regions = regions;
    }

    /**
     * Every region that the longest place at the beginning can mean; several where the name repeats, none where no
     * place stands there.
     */
    List<Place> read(String name) {
        return read(name, Optional.empty());
    }

    /** As {@link #read(String)}, for a name that is known to stand within a region. */
    List<Place> readWithin(String name, Region within) {
        return read(name, Optional.of(within));
    }

    /** Of the ways to read the longest place, the one in fewest names: 吉林经济开发区 is one, not a zone of 吉林省. */
    private List<Place> read(String name, Optional<Region> within) {
        List<Place> places = new ArrayList<>();
        collect(name, 0, within, places);
        withoutUnits(places);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        places.removeIf(place -> place.end() < end);
        int start = places.stream().mapToInt(Place::start).min().orElse(0);
        return places.stream()
                .filter(place -> place.start() == start)
                .distinct()
                .toList();
    }

    /** Units of statistics are believed to be meant only where nothing else is: 北京经济技术开发区 begins with Beijing. */
    private static void withoutUnits(List<Place> places) {
        if (places.stream().anyMatch(place -> !isUnit(place))) {
            places.removeIf(PlaceReader::isUnit);
        }
    }

    private static boolean isUnit(Place place) {
        return place.start() == 0 && place.region().zone() && place.region().level() == Level.TOWNSHIP;
    }

    private void collect(String name, int start, Optional<Region> within, List<Place> places) {
        for (int length = names.longestAt(name, start); length >= 2; length--) {
            String candidate = name.substring(start, start + length);
            for (Region region : names.named(candidate)) {
                accept(name, new Place(region, start, start + length), within, places);
            }
            for (Region region : names.bare(candidate)) {
                if (mayStandBare(name, start + length, region)) {
                    accept(name, new Place(region, start, start + length), within, places);
                }
            }
        }
    }

    private void accept(String name, Place place, Optional<Region> within, List<Place> places) {
        Region region = place.region();
        boolean below = within.isEmpty()
                || (!region.code().equals(within.get().code()) && regions.isWithin(region, within.get()));
        if (below) {
            places.add(place);
            if (region.level() != Level.TOWNSHIP) {
                collect(name, place.end(), Optional.of(region), places);
                if (name.startsWith(GOVERNMENT, place.end())) {
                    collect(name, place.end() + GOVERNMENT.length(), Optional.of(region), places);
                }
            }
        }
    }

    private boolean mayStandBare(String name, int end, Region region) {
        if (end == name.length()) {
            return true;
        }
        String rest = name.substring(end);
        return region.level() == Level.COUNTY
                ? OF_A_COUNTY.matcher(rest).matches()
                : !GOES_ON.matcher(rest).matches();
    }
}
