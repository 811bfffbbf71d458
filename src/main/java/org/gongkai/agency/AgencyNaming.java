package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.agency.Region.Level;

/** Gives a body whose region is settled its canonical name, its key and its kind. */
final class AgencyNaming {
    private static final Pattern GOVERNMENT = Pattern.compile("^(?:人民政府|政府)?$");
    private static final Pattern TOWNSHIP_BODY = Pattern.compile("^(?:人民政府|政府|办事处|街道办事处|街道办|办|管委会|管理委员会)?$");
    /** What may stand before the place of a local organ of the state. */
    private static final Pattern BODY_OF_THE_STATE = Pattern.compile(".*(?:总局|总署|部|署|委员会|银行|局|会|共和国|航空|民航|共青团)$");

    private static final Pattern ZONE_BODY = Pattern.compile("^(?:管委会|管理委员会)?$");

    private final Regions regions;
    private final PlaceNames names;
    private final ScopeRules scopes = new ScopeRules();
    private final KindRules kinds;
    private final Townships townships;

    AgencyNaming(Regions regions, PlaceNames names, KindRules kinds) {
        this.regions = regions;
        this.kinds = kinds;
        this.names = names;
        this.townships = new Townships(regions);
    }

    /** An agency with what a person should know about how its region was found. */
    record Named(Agency agency, List<Contradiction> problems) {
        Named {
            problems = List.copyOf(problems);
        }

        static Named of(Agency agency) {
            return new Named(agency, List.of());
        }
    }

    Named ofState(String name, Kind kind) {
        return Named.of(new Agency(name, name, regions.byCode(Region.STATE).orElseThrow(), kind));
    }

    /** A body whose name begins with its place. */
    Named at(String name, Place place) {
        Region region = place.region();
        String opening = name.substring(0, place.start());
        String called = name.substring(place.start(), place.end());
        String rest = name.substring(place.end());
        if (region.level() == Level.TOWNSHIP) {
            return Named.of(ofTownship(place.start() == 0 ? countyOf(region) + name : name, region, rest));
        }
        if (Townships.looksLikeOne(rest)) {
            return townships
                    .find(rest, region)
                    .map(township -> Named.of(ofTownship(name, township, rankBody(rest))))
                    .orElseGet(() -> unlisted(name, region, rest));
        }
        return Named.of(ofRegion(name, region, opening, called, rest));
    }

    /** The township or subdistrict that a name means in a county, or in a city without counties. */
    Optional<Region> township(Region region, String name) {
        return townships.find(name, region);
    }

    /** A body whose name leaves its place out, so that the place is put before it; none where a township's county is open. */
    Optional<Named> below(Region region, String name) {
        if (!Townships.looksLikeOne(name)) {
            return Optional.of(Named.of(ofRegion(region.name() + name, region, "", region.name(), name)));
        }
        Optional<Named> listed = townships
                .find(name, region)
                .map(found -> Named.of(ofTownship(countyOf(found) + name, found, rankBody(name))));
        return listed.isPresent() || region.level() != Level.COUNTY
                ? listed
                : Optional.of(unlisted(region.name() + name, region, name));
    }

    private Named unlisted(String name, Region region, String rest) {
        Kind kind = rest.contains("街道") ? Kind.SUBDISTRICT : Kind.TOWNSHIP;
        return new Named(
                new Agency(name, region.name() + rest, region, kind),
                List.of(new Contradiction("township_unlisted", regions.fullName(region), rest)));
    }

    private String countyOf(Region township) {
        return regions.parent(township).map(Region::name).orElse("");
    }

    /** What follows the township's own name: 人民政府, 办事处 or nothing. */
    private static String rankBody(String rest) {
        String body = BodyName.withoutBrackets(rest);
        return body.endsWith("政府") ? "人民政府" : body.endsWith("办事处") ? "办事处" : "";
    }

    private Agency ofTownship(String full, Region township, String rest) {
        if (!TOWNSHIP_BODY.matcher(BodyName.withoutBrackets(rest)).matches()) {
            return new Agency(
                    full, township.name() + rest, township, kinds.kind(rest).orElse(Kind.OTHER));
        }
        if (township.zone()) {
            return new Agency(full, township.name(), township, Kind.ZONE);
        }
        boolean subdistrict = RegionCode.isSubdistrict(township.code());
        return new Agency(
                full,
                subdistrict ? township.name().replaceAll("办事处$", "") + "办事处" : township.name() + "人民政府",
                township,
                subdistrict ? Kind.SUBDISTRICT : Kind.TOWNSHIP);
    }

    private Agency ofRegion(String name, Region region, String opening, String called, String rest) {
        String body = rest.startsWith("(") ? "" : BodyName.withoutBrackets(rest);
        String brackets = rest.substring(body.length());
        if (region.zone() && ZONE_BODY.matcher(body).matches()) {
            String shown = ZoneNames.isGeneric(called) ? region.name() : called;
            String full = body.isEmpty() ? opening + shown + "管理委员会" + brackets : name;
            return new Agency(full, officialZone(region) + "管理委员会" + markers(brackets), region, Kind.ZONE);
        }
        if (GOVERNMENT.matcher(body).matches()) {
            String shown = names.isFormer(called, region) ? called : region.name();
            String government = region.name().endsWith("特别行政区") ? "政府" : "人民政府";
            return new Agency(
                    opening + shown + government + brackets,
                    region.name() + government + markers(brackets),
                    region,
                    Kind.GOVERNMENT);
        }
        String central = opening.isEmpty() ? "" : withoutPlaces(opening);
        Kind kind = kinds.kind(rest).orElse(Kind.OTHER);
        return new Agency(
                name,
                central + region.name() + body.replace("管委会", "管理委员会") + markers(brackets),
                region,
                central.isEmpty() ? kind : Kind.VERTICAL);
    }

    /** A co-name in brackets comes and goes with the years; 本级 and 系统 make another body. */
    private String markers(String brackets) {
        return scopes.marks(brackets) ? brackets : "";
    }

    private static String officialZone(Region zone) {
        return zone.name().replaceAll("(?:管理委员会|管委会)$", "");
    }

    /** What stands before the place is the state's body of a local organ, or the places above, which the region implies. */
    private static String withoutPlaces(String opening) {
        return BODY_OF_THE_STATE.matcher(opening).matches() ? opening.replace("中华人民共和国", "") : "";
    }
}
