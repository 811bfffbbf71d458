package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.agency.Region.Level;

/** Reads the place with which a name begins, province first: 新疆昌吉市阿什里乡… */
final class PlaceReader {
    /** 北京 before one of these is a street's or town's own name, not the city. */
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:省|市|区|县|州|盟|旗|镇|乡|街道|苏木|村|流域|海域|路|[东南西北中]?[大小]?(?:路|街|大道|大街)|[东南西北中](?:区|镇|乡|街|路)).*");

    /** A county may leave its unit out before a zone or an organ of the state: 舒城经济开发区, 国家统计局昆山调查队. */
    private static final Pattern OF_A_COUNTY = Pattern.compile(
            "^(?:经济|高新|高技术|工业|产业|化工|循环|现代|保税|综合保税|综合实验|边境|开发区|新城|新区|园区|调查队|海关|海事|边防|监管|支局|中心支行|支行|管理部).*");

    /** 武夷山国家级自然保护区管理局; a name of two characters, such as 太湖, may be that of a lake. */
    private static final Pattern ZONE_OF_A_COUNTY = Pattern.compile("^[^省市县]*(?:区|管理局|管理委员会|管委会)(?:管理局|管理委员会|管委会)?$");

    private static final int DISTINCTIVE = 3;

    /** 遵义市老城区改造办公室 is the city's, though another city has a district called so; 塔城地区 is under 伊犁州. */
    private static final Pattern OF_A_DISTRICT = Pattern.compile(
            "$|人民政府|政府|教育|财政|民政|卫生|公安|司法|审计|水|农业|住房|自然|发展|人力|应急|市场|统计|文化|交通|城市|医疗|退役|信访|行政审批|政务|.{2,4}(?:街道|镇|乡)");

    private static final String UNIT = "省市县区州盟旗";

    private static final int LONGEST = Long.SIZE - 1;

    /** Of a city these are 支队, 监管分局 and 调查队. */
    private static final Pattern PROVINCIAL = Pattern.compile("总队$|(?<!分)局$|厅$");

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

    /** The region elsewhere that a name goes on with, which is in none of the places read: 新疆维吾尔自治区凯里市财政局. */
    Optional<Region> another(String name, List<Place> read) {
        int start = read.get(0).end();
        long lengths = start < name.length() ? names.lengthsAt(name, start) : 0;
        for (int length = Math.min(LONGEST, name.length() - start); length >= DISTINCTIVE; length--) {
            if ((lengths & 1L << length) == 0) {
                continue;
            }
            String candidate = name.substring(start, start + length);
            List<Region> named = UNIT.indexOf(candidate.charAt(length - 1)) < 0 ? List.of() : names.named(candidate);
            if (!named.isEmpty()) {
                boolean goesOn = !candidate.endsWith("区")
                        || OF_A_DISTRICT.matcher(name.substring(start + length)).lookingAt();
                return goesOn && named.stream().allMatch(region -> isOutside(region, read))
                        ? Optional.of(named.get(0))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOutside(Region region, List<Place> read) {
        return region.level().compareTo(Level.COUNTY) <= 0
                && read.stream().noneMatch(place -> regions.wasWithin(region, place.region()));
    }

    /** Of the ways to read the longest place, the one in fewest names: 吉林经济开发区 is one, not a zone of 吉林省. */
    private List<Place> read(String name, Optional<Region> within) {
        List<Place> places = new ArrayList<>();
        collect(name, 0, within, places);
        if (places.size() < 2) {
            return List.copyOf(places);
        }
        withoutUnits(places);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        places.removeIf(place -> place.end() < end);
        int start = places.stream().mapToInt(Place::start).min().orElse(0);
        places.removeIf(place -> place.start() != start);
        if (places.size() > 1 && names.named(name.substring(start, end)).isEmpty()) {
            withoutLesserNamesakes(name.substring(end), places);
        }
        return List.copyOf(places.stream()
                .collect(Collectors.toMap(
                        Place::region, Function.identity(), PlaceReader::moreExact, LinkedHashMap::new))
                .values());
    }

    /** 嘉峪关市 is a prefecture and its only county. */
    private static Place moreExact(Place one, Place other) {
        Optional<Region.Level> level = one.named().map(Region::level);
        return level.isPresent()
                        && other.named()
                                .filter(region -> region.level().compareTo(level.get()) > 0)
                                .isPresent()
                ? other
                : one;
    }

    /** Without its unit a name means the city, or of a zone the capital, rather than a county called so: 国家统计局长沙调查队, 西安高新区. */
    private void withoutLesserNamesakes(String rest, List<Place> places) {
        boolean provincial = PROVINCIAL.matcher(rest).find();
        boolean zone = ZONE_OF_A_COUNTY.matcher(rest).matches();
        places.removeIf(place -> places.stream()
                .map(Place::region)
                .filter(other -> other.level().compareTo(place.region().level()) < 0)
                .anyMatch(other -> provincial
                        || (other.name().endsWith("市") && (!zone || other.code().endsWith("0100")))
                        || (other.level() == Level.PROVINCE && !regions.isWithin(place.region(), other))));
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
        long lengths = names.lengthsAt(name, start);
        for (int length = Math.min(LONGEST, name.length() - start); length >= 2; length--) {
            if ((lengths & 1L << length) == 0) {
                continue;
            }
            String candidate = name.substring(start, start + length);
            for (Region region : names.named(candidate)) {
                accept(name, place(name, region, start, start + length, within), places);
            }
            for (Region region : names.bare(candidate)) {
                if (mayStandBare(name, start, start + length, region)) {
                    accept(name, place(name, region, start, start + length, within), places);
                }
            }
        }
    }

    private static Place place(String name, Region region, int start, int end, Optional<Region> named) {
        boolean common = named.isEmpty()
                && region.level() == Level.COUNTY
                && !region.name().equals(name.substring(start, end))
                && (region.zone() || region.name().endsWith("区"))
                && ZoneNames.isCommon(name.substring(start));
        return new Place(region, start, end, named, common);
    }

    private void accept(String name, Place place, List<Place> places) {
        Region region = place.region();
        boolean below = place.named().stream()
                .allMatch(above -> !region.code().equals(above.code()) && regions.wasWithin(region, above));
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

    private boolean mayStandBare(String name, int start, int end, Region region) {
        if (end == name.length()) {
            return true;
        }
        String rest = name.substring(end);
        return region.level() == Level.COUNTY
                ? OF_A_COUNTY.matcher(rest).matches()
                        || (end - start >= DISTINCTIVE
                                && ZONE_OF_A_COUNTY.matcher(rest).matches())
                : !names.isElsewhere(name, start) && !GOES_ON.matcher(rest).matches();
    }
}
