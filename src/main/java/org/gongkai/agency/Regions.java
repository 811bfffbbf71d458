package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Every region from the state down to the townships, by code. Immutable. */
public final class Regions {
    private static final List<String> RANKS = List.of("街道办事处", "街道", "镇", "乡", "苏木", "地区");

    private final Map<String, Region> byCode;
    private final Map<String, String> successors;
    /** How many townships bear a name, whatever their rank. */
    private final Map<String, Integer> townships = new HashMap<>();
    /** The regions that a region belonged to under codes that it gave up. */
    private final Map<String, Set<String>> formerParents = new HashMap<>();

    private Regions(Map<String, Region> byCode, Map<String, String> successors) {
        this.byCode = Collections.unmodifiableMap(byCode);
        this.successors = Map.copyOf(successors);
        for (Region region : byCode.values()) {
            if (region.level() == Region.Level.TOWNSHIP) {
                townships.merge(withoutRank(region.name()), 1, Integer::sum);
            }
        }
        successors.forEach((former, successor) -> {
            if (!RegionCode.parent(former).equals(RegionCode.parent(successor))) {
                formerParents.computeIfAbsent(successor, any -> new HashSet<>()).add(RegionCode.parent(former));
            }
        });
    }

    /** Reads {@code config/regions/}. */
    public static Regions load() {
        Map<String, Region> byCode = listed();
        RegionFiles.forEach(
                "regions/townships.csv",
                (code, name) -> byCode.put(code, new Region(code, name, Region.Level.TOWNSHIP)));
        return new Regions(byCode, addFormer(byCode));
    }

    /** Reads all but the townships, which are more than ten times as many. */
    public static Regions downToCounties() {
        Map<String, Region> byCode = listed();
        return new Regions(byCode, addFormer(byCode));
    }

    private static Map<String, Region> listed() {
        Map<String, Region> byCode = new LinkedHashMap<>(1 << 17);
        for (NamedCsvRecord row : RegionFiles.rows("regions/additions.csv")) {
            put(byCode, row, row.getField("parent"), OptionalInt.empty());
        }
        for (NamedCsvRecord row : RegionFiles.rows("regions/regions.csv")) {
            String code = row.getField("code");
            if (!RegionCode.isPlaceholder(code)) {
                put(byCode, row, RegionCode.parent(code), OptionalInt.empty());
            }
        }
        return byCode;
    }

    /** Adds the divided regions and gives the successors of the others. */
    private static Map<String, String> addFormer(Map<String, Region> byCode) {
        Map<String, String> successors = new HashMap<>();
        List<NamedCsvRecord> divided = new ArrayList<>();
        for (NamedCsvRecord row : RegionFiles.rows("regions/former.csv")) {
            if (row.getField("successor").isEmpty()) {
                divided.add(row);
            } else {
                successors.put(row.getField("code"), row.getField("successor"));
            }
        }
        for (NamedCsvRecord row : divided) {
            String parent = RegionCode.parent(row.getField("code"));
            put(byCode, row, successors.getOrDefault(parent, parent), RegionFiles.year(row, "until"));
        }
        return successors;
    }

    private static void put(Map<String, Region> byCode, NamedCsvRecord row, String parent, OptionalInt until) {
        String code = row.getField("code");
        byCode.put(
                code,
                new Region(
                        code,
                        row.getField("name"),
                        RegionCode.level(code),
                        parent,
                        RegionCode.isZone(code),
                        RegionFiles.year(row, "since"),
                        until));
    }

    /** All regions, those of today and those that ended without one successor; parents are among them. */
    public Collection<Region> all() {
        return byCode.values();
    }

    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The region of a code that may be a former one, a placeholder such as 110100, or padded with zeros to nine. */
    public Optional<Region> known(String code) {
        String short6 = code.length() == 9 && code.endsWith("000") ? code.substring(0, 6) : code;
        if (RegionCode.isPlaceholder(short6)) {
            return byCode(short6.substring(0, 2) + "0000");
        }
        return byCode(short6).or(() -> byCode(successors.getOrDefault(short6, "")));
    }

    public Optional<Region> parent(Region region) {
        return byCode(region.parent());
    }

    /** Whether the first region is the second or lies within it. */
    public boolean isWithin(Region region, Region outer) {
        Optional<Region> above = Optional.of(region);
        while (above.isPresent()) {
            if (above.get().code().equals(outer.code())) {
                return true;
            }
            above = parent(above.get());
        }
        return false;
    }

    /** Whether the first region lies within the second or once did: 莱城区 of 莱芜市 is a district of 济南市 today. */
    public boolean wasWithin(Region region, Region outer) {
        return isWithin(region, outer)
                || formerParents.getOrDefault(region.code(), Set.of()).contains(outer.code());
    }

    /** Whether another township bears the name, be it under another rank: 城关镇, 城关乡. */
    public boolean isRepeated(Region township) {
        return townships.getOrDefault(withoutRank(township.name()), 0) > 1;
    }

    private static String withoutRank(String name) {
        for (String rank : RANKS) {
            if (name.length() > rank.length() && name.endsWith(rank)) {
                return name.substring(0, name.length() - rank.length());
            }
        }
        return name;
    }

    /** Whether one of the two lies within the other, so that they do not contradict each other. */
    public boolean agree(Region one, Region other) {
        return isWithin(one, other) || isWithin(other, one);
    }

    /** The names from the province down, such as 新疆维吾尔自治区昌吉回族自治州昌吉市. */
    public String fullName(Region region) {
        String above = parent(region)
                .filter(parent -> parent.level() != Region.Level.STATE)
                .map(this::fullName)
                .orElse("");
        return above + region.name();
    }
}
