package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.agency.Region.Level;

/** The regions by every name they are called: official, short, former and alias. Immutable once built. */
final class PlaceNames {
    /** Township-level units of statistics that are bodies, not places: a department's name must not be taken for one. */
    private static final Pattern NOT_A_PLACE = Pattern.compile("(?:局|公司|中心|所|站|院|厂|厅|部|办公室|委员会|监狱|单位)$");

    private final Map<String, List<Region>> named = new HashMap<>(1 << 17);
    private final Map<String, List<Region>> bare = new HashMap<>(1 << 13);
    private final Set<String> former = new HashSet<>();
    /** The lengths of the names that begin with two characters, a bit for each: most texts begin with none. */
    private final Map<Integer, Long> lengths = new HashMap<>(1 << 16);

    private final Map<Integer, List<String>> elsewhere = new HashMap<>();

    PlaceNames(Regions regions) {
        for (NamedCsvRecord row : RegionFiles.rows("regions/elsewhere.csv")) {
            String words = row.getField("words");
            elsewhere.computeIfAbsent(start(words, 0), any -> new ArrayList<>()).add(words);
        }
        for (Region region : regions.all()) {
            if (isPlace(region)) {
                addOwnNames(region, regions);
            }
        }
        for (NamedCsvRecord row : RegionFiles.rows("regions/former.csv")) {
            regions.byCode(row.getField("successor")).ifPresent(region -> {
                if (named(row.getField("name")).stream()
                        .noneMatch(today ->
                                today.name().equals(row.getField("name")) && regions.isWithin(region, today))) {
                    add(named, row.getField("name"), region);
                    former.add(row.getField("name") + region.code());
                }
                ShortNames.bare(row.getField("name")).forEach(name -> add(bare, name, region));
            });
        }
        for (NamedCsvRecord row : RegionFiles.rows("regions/aliases.csv")) {
            add(
                    named,
                    row.getField("alias"),
                    regions.known(row.getField("code")).orElseThrow());
        }
    }

    private static boolean isPlace(Region region) {
        return switch (region.level()) {
            case STATE -> false;
            case TOWNSHIP ->
                !mayBeBody(region.name()) || !NOT_A_PLACE.matcher(region.name()).find();
            default -> true;
        };
    }

    /** Spares the pattern for the forty thousand names that end otherwise. */
    private static boolean mayBeBody(String name) {
        return !name.isEmpty() && "局司心所站院厂厅部室会狱位".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private void addOwnNames(Region region, Regions regions) {
        Set<String> names = new LinkedHashSet<>();
        names.add(PlainText.of(region.name()));
        names.addAll(ShortNames.withUnit(region.name()));
        if (region.zone() && region.level() == Level.COUNTY) {
            names.addAll(ZoneNames.withoutCity(
                    names,
                    regions.parent(region).flatMap(PlaceNames::bareName).orElse(""),
                    regions.parent(region)
                            .flatMap(regions::parent)
                            .flatMap(PlaceNames::bareName)
                            .orElse("")));
        }
        names.forEach(name -> addFirst(named, name, region));
        if (region.level() != Level.TOWNSHIP && !region.zone()) {
            ShortNames.bare(region.name()).forEach(name -> addFirst(bare, name, region));
        }
    }

    private static Optional<String> bareName(Region region) {
        return ShortNames.bare(region.name()).stream().findFirst();
    }

    private void add(Map<String, List<Region>> index, String name, Region region) {
        if (!index.getOrDefault(name, List.of()).contains(region)) {
            addFirst(index, name, region);
        }
    }

    /** Adds a region that does not carry this name yet; hundreds share some names, so nobody looks. */
    private void addFirst(Map<String, List<Region>> index, String name, Region region) {
        index.computeIfAbsent(name, any -> new ArrayList<>(1)).add(region);
        lengths.merge(start(name, 0), 1L << name.length(), (some, more) -> some | more);
    }

    /** Whether the words at a position begin like a place and name none: 中山大学, 黑河流域. */
    boolean isElsewhere(String text, int position) {
        return elsewhere.getOrDefault(position + 2 > text.length() ? 0 : start(text, position), List.of()).stream()
                .anyMatch(words -> text.startsWith(words, position));
    }

    /** The regions that carry this name together with what kind of region they are. */
    List<Region> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** The regions from county up that are called so without their unit, such as 新疆 or 昌吉. */
    List<Region> bare(String name) {
        return bare.getOrDefault(name, List.of());
    }

    /** Whether the name is one that the region gave up. */
    boolean isFormer(String name, Region region) {
        return former.contains(name + region.code());
    }

    /** The lengths of the names that can stand at a position of a text, a bit for each. */
    long lengthsAt(String text, int position) {
        return position + 2 > text.length() ? 0 : lengths.getOrDefault(start(text, position), 0L);
    }

    private static int start(String text, int position) {
        return text.charAt(position) << Character.SIZE | text.charAt(position + 1);
    }
}
