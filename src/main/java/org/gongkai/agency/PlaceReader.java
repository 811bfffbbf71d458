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

    private final PlaceNames names;
    private final Regions regions;

    PlaceReader(PlaceNames names, Regions regions) {
        this.names = names;
        this.regions = regions;
    }

    /** Every region that the longest place at the beginning can mean; several where the name repeats, none where no place stands there. */
    List<Place> read(String name) {
        List<Place> places = new ArrayList<>();
        collect(name, 0, Optional.empty(), places);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        return places.stream().filter(place -> place.end() == end).distinct().toList();
    }

    /** As {@link #read(String)}, for a name that is known to stand within a region. */
    List<Place> readWithin(String name, Region within) {
        List<Place> places = new ArrayList<>();
        collect(name, 0, Optional.of(within), places);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        return places.stream().filter(place -> place.end() == end).distinct().toList();
    }

    private void collect(String name, int start, Optional<Region> within, List<Place> places) {
        int longest = Math.min(name.length() - start, names.longest());
        for (int length = longest; length >= 2; length--) {
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
            }
        }
    }

    private boolean mayStandBare(String name, int end, Region region) {
        if (end == name.length()) {
            return true;
        }
        return region.level() != Level.COUNTY
                && !GOES_ON.matcher(name.substring(end)).matches();
    }
}
