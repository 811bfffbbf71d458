package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Region;
import org.gongkai.agency.Regions;

/** Finds the regions that a person's list means by a code or a name. */
final class RegionNames {
    private final Regions regions;
    private final Map<String, List<Region>> byName = new HashMap<>();

    RegionNames(Regions regions) {
        this.regions = regions;
        for (Region region : regions.all()) {
            add(region.name(), region);
            String path = regions.fullName(region);
            if (!path.equals(region.name())) {
                add(path, region);
            }
        }
    }

    private void add(String name, Region region) {
        byName.computeIfAbsent(NameKey.of(name), first -> new ArrayList<>(1)).add(region);
    }

    /** Several, where regions share a name; none where it is unknown. */
    List<Region> find(String codeOrName) {
        String text = NameKey.of(codeOrName);
        Optional<Region> coded = text.matches("\\d+") ? regions.known(text) : Optional.empty();
        return coded.map(List::of).orElseGet(() -> byName.getOrDefault(text, List.of()));
    }

    boolean isWithinAny(Region region, List<Region> outer) {
        return outer.stream().anyMatch(one -> regions.isWithin(region, one));
    }

    String path(Region region) {
        return regions.fullName(region);
    }
}
