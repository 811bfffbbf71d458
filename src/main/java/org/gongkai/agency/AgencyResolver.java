package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.agency.Region.Level;

/** Resolves a published name to an agency, given what else points to a region. */
final class AgencyResolver {
    /** 市教育局, 区政数局: the place is only spoken of, and 市场监督管理局 is not one of them. */
    private static final Pattern SPOKEN_OF =
            Pattern.compile("^(?:我|本)?(省|市|县|区|州|盟|旗|自治区|自治州|自治县|镇|乡|街道)(?!场|政管|政公|政工|容|民|际|域|块|委办)(.+)$");
    /** Words without which a body that names no place is no body of a province: its 教育局 would be a 教育厅. */
    private static final Pattern PROVINCIAL = Pattern.compile("省|厅|委员会|总队|自治区|部$");

    private final Regions regions;
    private final PlaceReader places;
    private final Siting siting;
    private final CentralBodies central = new CentralBodies();
    private final KindRules kinds;
    private final AgencyNaming naming;

    AgencyResolver(Regions regions, PlaceReader places, KindRules kinds) {
        this.regions = regions;
        this.places = places;
        this.siting = new Siting(regions);
        this.kinds = kinds;
        this.naming = new AgencyNaming(regions, kinds, new Townships(regions));
    }

    Resolution resolve(String published, List<Context> contexts) {
        String name = PlainText.of(published);
        if (central.isCentral(name)) {
            return sitedAt(naming.ofState(name, Kind.DEPARTMENT), contexts);
        }
        String local = central.localPart(name).orElse(name);
        int offset = name.length() - local.length();
        List<Place> named = places.read(local);
        if (named.isEmpty()) {
            boolean organOfState = offset > 0 && !name.startsWith("中华人民共和国");
            return organOfState ? sitedAt(naming.ofState(name, Kind.VERTICAL), contexts) : withoutPlace(name, contexts);
        }
        return siting.choose(named, contexts)
                .map(place -> sitedAt(naming.at(name, shifted(place, offset)), contexts))
                .orElseGet(() -> unsited(name, named, contexts));
    }

    private static Place shifted(Place place, int offset) {
        return new Place(place.region(), place.start() + offset, place.end() + offset);
    }

    /** A namesake of a township may bear another rank in the county meant: then the list's other ones are beside the point. */
    private Resolution unsited(String name, List<Place> named, List<Context> contexts) {
        Optional<Context> county = siting.agreed(contexts);
        if (county.isPresent() && Townships.looksLikeOne(name)) {
            return withoutPlace(name, contexts);
        }
        List<Contradiction> problems = new ArrayList<>();
        if (!contexts.isEmpty()
                && named.stream()
                        .allMatch(place ->
                                !siting.against(place.region(), contexts).isEmpty())) {
            problems.add(contradiction(named.get(0).region(), contexts.get(0)));
        }
        return new Resolution(Optional.empty(), List.of(), problems, !problems.isEmpty());
    }

    private Resolution withoutPlace(String name, List<Context> contexts) {
        Optional<Context> agreed = siting.agreed(contexts);
        if (agreed.isEmpty()) {
            boolean disagree = contexts.size() > 1;
            List<Contradiction> problems =
                    disagree ? List.of(contradiction(contexts.get(1).region(), contexts.get(0))) : List.of();
            return new Resolution(Optional.empty(), List.of(), problems, disagree);
        }
        Context context = agreed.get();
        Matcher spokenOf = SPOKEN_OF.matcher(name);
        if (spokenOf.matches() && isBody(spokenOf.group(2))) {
            return above(context.region(), spokenOf.group(1))
                    .map(region -> Resolution.of(naming.below(region, spokenOf.group(2)), List.of(context.evidence())))
                    .orElseGet(Resolution::open);
        }
        boolean tooHigh = isTooHigh(context.region(), name);
        return tooHigh
                ? Resolution.open()
                : Resolution.of(naming.below(context.region(), name), List.of(context.evidence()));
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
        return new Contradiction(
                "region_contradiction",
                regions.fullName(settled),
                regions.fullName(context.region()) + " (" + context.source() + " " + context.quote() + ")");
    }
}
