package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.agency.Region.Level;

/** Resolves a published name to an agency, given what else points to a region. */
final class AgencyResolver {
    /** Words without which a body that names no place is no body of a province: its 教育局 would be a 教育厅. */
    private static final Pattern PROVINCIAL = Pattern.compile("省|厅|委员会|总队|自治区|部$");

    private static final int CANDIDATES = 10;

    private static final Pattern UNLISTED = Pattern.compile(
            "^[^()省市县区局]{1,8}(?:县(?!域|级|乡|际)|(?<!社|小|辖|地|景|灾|库|林|校|园|发|新|范|税|假|胜|护|验|高|港|矿|牧|农|山|城|片|街|功能|合作|集中|集聚)区(?=人民政府|政府|教育|财政|民政|卫生|公安|司法|审计|水|农业|住房|自然|发展|人力|应急|市场|统计|文化|交通|城市)|[市旗]人民政府)");

    /** What may stand before the place: 中共平罗县委宣传部, 共青团平罗县委员会. */
    private static final Pattern OPENING = Pattern.compile("^(?:中共|中国共产党|共青团|国网)");

    private final Regions regions;
    private final PlaceReader places;
    private final Siting siting;
    private final CentralBodies central = new CentralBodies();
    private final KindRules kinds;
    private final AgencyNaming naming;
    private final OneBody bodies;

    AgencyResolver(Regions regions, PlaceNames names, PlaceReader places, KindRules kinds) {
        this.regions = regions;
        this.places = places;
        this.siting = new Siting(regions);
        this.kinds = kinds;
        this.naming = new AgencyNaming(regions, names, kinds);
        this.bodies = new OneBody(places, kinds);
    }

    /** Whether a published name can be one body's; a template's blank is nobody's and two names are two bodies'. */
    boolean namesOneBody(String published) {
        return bodies.isNamed(BodyName.of(published));
    }

    Resolution resolve(String published, List<Context> contexts) {
        String name = BodyName.of(published);
        if (central.isCentral(name)) {
            return sitedAt(naming.ofState(name, Kind.DEPARTMENT), contexts);
        }
        if (!bodies.isNamed(name)) {
            return Resolution.open();
        }
        String local = central.localPart(name).map(this::stationed).orElse(name);
        Matcher opening = OPENING.matcher(local);
        boolean opened = opening.lookingAt();
        local = opened ? local.substring(opening.end()) : local;
        int offset = name.length() - local.length();
        List<Place> named = places.read(local);
        if (named.isEmpty()) {
            boolean organOfState = offset > 0 && !name.startsWith("中华人民共和国") && !opened;
            return organOfState ? sitedAt(naming.ofState(name, Kind.VERTICAL), contexts) : withoutPlace(name, contexts);
        }
        Optional<Region> other = places.another(local, named);
        if (other.isPresent()) {
            return new Resolution(
                    Optional.empty(),
                    List.of(),
                    List.of(contradiction(named.get(0).region(), other.get(), name)),
                    true);
        }
        if (unlisted(local, named.get(0)) || withoutItsCounty(local, named.get(0))) {
            return Resolution.open();
        }
        return siting.choose(named, contexts)
                .map(place -> sitedAt(naming.at(name, place.movedBy(offset)), contexts))
                .orElseGet(() -> unsited(name, named, contexts));
    }

    /** Every body that a published name can mean, the one that it resolves to first. */
    List<Agency> readings(String published, List<Context> contexts) {
        String name = BodyName.of(published);
        Set<Agency> readings = new LinkedHashSet<>();
        if (!bodies.isNamed(name)) {
            bodies.parts(name).forEach(part -> readings.addAll(readings(part, contexts)));
            return List.copyOf(readings);
        }
        resolve(published, contexts).agency().ifPresent(readings::add);
        List<Place> named = places.read(name);
        named.stream()
                .limit(CANDIDATES)
                .map(place -> naming.at(name, place).agency())
                .forEach(readings::add);
        if (named.isEmpty() && (kinds.kind(name).isPresent() || Townships.looksLikeOne(name))) {
            contexts.stream()
                    .map(Context::region)
                    .filter(region -> region.level() != Level.STATE)
                    .flatMap(region -> naming.below(region, name).stream())
                    .map(AgencyNaming.Named::agency)
                    .forEach(readings::add);
        }
        return List.copyOf(readings);
    }

    /** The body that a person means, who may leave its place out of the name where the region says it. */
    Optional<Agency> named(String given, Optional<Region> region) {
        String name = BodyName.of(given);
        List<Context> contexts = region.map(known -> new Context("person", known.code(), known, false)).stream()
                .toList();
        Optional<Agency> resolved = resolve(given, contexts)
                .agency()
                .filter(agency -> region.isEmpty() || siting.agree(agency.region(), region.get()));
        return resolved.or(() -> region.flatMap(known -> within(name, known)));
    }

    private Optional<Agency> within(String name, Region region) {
        return places.read(name).stream()
                .filter(place -> place.region().equals(region))
                .map(place -> naming.at(name, place).agency())
                .findFirst()
                .or(() -> naming.below(region, name).map(AgencyNaming.Named::agency));
    }

    /** The government of a region, or the body of a zone or township. */
    Optional<Agency> governmentOf(Region region) {
        return region.level() == Level.STATE
                ? Optional.empty()
                : Optional.of(naming.at(
                                region.name(),
                                new Place(region, 0, region.name().length(), Optional.empty(), false))
                        .agency());
    }

    /** A city followed by a county that no list has: whose the body is cannot be told from the city. */
    private static boolean unlisted(String name, Place place) {
        return place.region().level().compareTo(Level.COUNTY) < 0
                && UNLISTED.matcher(name.substring(place.end())).lookingAt();
    }

    /** 遵义市城关镇: which county's cannot be told. */
    private boolean withoutItsCounty(String name, Place place) {
        String rest = name.substring(place.end());
        return place.region().level().compareTo(Level.COUNTY) < 0
                && Townships.looksLikeOne(rest)
                && naming.township(place.region(), rest).isEmpty();
    }

    /** 审计署驻沈阳特派员办事处, but 国家税务总局驻马店市税务局 */
    private String stationed(String local) {
        return local.startsWith("驻") && places.read(local).isEmpty() ? local.substring(1) : local;
    }

    /** A namesake of a township may bear another rank in the county meant: then the list's other ones are beside the point. */
    private Resolution unsited(String name, List<Place> named, List<Context> contexts) {
        Optional<Context> county = siting.agreed(contexts);
        boolean generic = named.get(0).common()
                || ZoneNames.isGeneric(name.substring(0, named.get(0).end()));
        if (county.isPresent() && (generic || Townships.looksLikeOne(name))) {
            return withoutPlace(name, contexts);
        }
        List<Contradiction> problems = new ArrayList<>();
        if (!contexts.isEmpty()
                && named.stream()
                        .allMatch(place ->
                                !siting.against(place.region(), contexts).isEmpty())) {
            problems.add(contradiction(named.get(0).region(), contexts.get(0)));
        }
        return new Resolution(Optional.empty(), candidates(name, named), problems, !problems.isEmpty());
    }

    /** The regions among which a person must choose. */
    private List<Evidence> candidates(String name, List<Place> named) {
        return named.stream()
                .limit(CANDIDATES)
                .map(Place::region)
                .map(region ->
                        new Evidence("regions", name, "candidate=" + region.code() + " " + regions.fullName(region)))
                .toList();
    }

    private Resolution withoutPlace(String name, List<Context> contexts) {
        Optional<Context> agreed = siting.agreed(contexts).filter(Context::exact);
        if (agreed.isEmpty()) {
            boolean disagree = siting.agreed(contexts).isEmpty() && !contexts.isEmpty();
            List<Contradiction> problems =
                    disagree ? List.of(contradiction(contexts.get(1).region(), contexts.get(0))) : List.of();
            return new Resolution(Optional.empty(), List.of(), problems, disagree);
        }
        Context context = agreed.get();
        Optional<SpokenOf> spokenOf = SpokenOf.of(name).filter(words -> isBody(words.body()));
        if (spokenOf.isPresent()) {
            return above(context.region(), spokenOf.get().rank())
                    .flatMap(region -> naming.below(region, spokenOf.get().body()))
                    .map(named -> Resolution.of(named.agency(), List.of(context.evidence())))
                    .orElseGet(Resolution::open);
        }
        boolean noBody = kinds.kind(name).isEmpty() && !Townships.looksLikeOne(name);
        return noBody || isTooHigh(context.region(), name)
                ? Resolution.open()
                : naming.below(context.region(), name)
                        .map(named -> new Resolution(
                                Optional.of(named.agency()), List.of(context.evidence()), named.problems(), false))
                        .orElseGet(Resolution::open);
    }

    private static boolean isTooHigh(Region region, String name) {
        if (region.level() == Level.STATE) {
            return true;
        }
        return region.level() == Level.PROVINCE
                && !isMunicipality(region)
                && !PROVINCIAL.matcher(name).find();
    }

    private static boolean isMunicipality(Region region) {
        return region.name().endsWith("市");
    }

    private boolean isBody(String rest) {
        return rest.equals("政府") || kinds.kind(rest).isPresent();
    }

    /** The region itself or the one around it of the rank spoken of. */
    private Optional<Region> above(Region region, String rank) {
        Optional<Region> above = Optional.of(region);
        while (above.isPresent() && !above.get().name().endsWith(rank)) {
            above = regions.parent(above.get());
        }
        return above;
    }

    private Resolution sitedAt(AgencyNaming.Named named, List<Context> contexts) {
        List<Evidence> evidence = new ArrayList<>();
        List<Contradiction> problems = new ArrayList<>(named.problems());
        boolean held = false;
        List<Context> against = siting.against(named.agency().region(), contexts);
        for (Context context : contexts) {
            if (against.contains(context)) {
                problems.add(contradiction(named.agency().region(), context));
                held |= context.binding();
            } else {
                evidence.add(context.evidence());
            }
        }
        return new Resolution(held ? Optional.empty() : Optional.of(named.agency()), evidence, problems, held);
    }

    private Contradiction contradiction(Region settled, Context context) {
        return contradiction(settled, context.region(), context.source() + " " + context.quote());
    }

    private Contradiction contradiction(Region settled, Region other, String source) {
        return new Contradiction(
                "region_contradiction", regions.fullName(settled), regions.fullName(other) + " (" + source + ")");
    }
}
