package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;

/** Holds the other names in a submission against the one settled on. */
final class Rivals {
    /** Sources that name the reporting body or nothing; a text also speaks of others. */
    private static final Set<String> STRONG = Set.of("manifest", "title", "heading", "path", "signature");
    /** Sources in the text that speak of the reporting body. */
    private static final Set<String> SPOKEN = Set.of("signature", "contact", "text", "lead");
    /** Bodies that compile their government's report. */
    private static final Pattern COMPILER = Pattern.compile("办公室|办公厅|政务服务|行政审批|数据|公开");

    private final AgencyResolver resolver;
    private final Siting siting;

    Rivals(AgencyResolver resolver, Siting siting) {
        this.resolver = resolver;
        this.siting = siting;
    }

    /**
     * What the other names say.
     *
     * @param hold why a person must decide, if so
     */
    record Weighed(List<Evidence> support, List<Contradiction> objections, Optional<HoldReason> hold) {}

    private record Objection(Contradiction problem, Optional<HoldReason> hold) {}

    Weighed weigh(Agency agency, NameClaim settled, List<NameClaim> claims, Resolutions resolutions) {
        List<Evidence> support = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        for (NameClaim other : claims) {
            Optional<Agency> rival = other.equals(settled) ? Optional.empty() : rival(other, settled, resolutions);
            if (rival.filter(agency::equals).isPresent()) {
                support.add(new Evidence(other.source(), other.quote(), "agency=" + agency.name()));
            } else {
                rival.flatMap(found -> objection(agency, settled, found, other)).ifPresent(objections::add);
            }
        }
        return new Weighed(
                support,
                objections.stream().map(Objection::problem).distinct().toList(),
                objections.stream()
                        .flatMap(objection -> objection.hold().stream())
                        .findFirst());
    }

    private Optional<Objection> objection(Agency agency, NameClaim settled, Agency rival, NameClaim source) {
        String actual = rival.name() + " (" + source.source() + ")";
        boolean strong = STRONG.contains(source.source()) && !isAround(rival, agency);
        if (strong && !siting.agree(agency.region(), rival.region())) {
            return Optional.of(new Objection(
                    new Contradiction("region_contradiction", agency.region().name(), actual),
                    Optional.of(HoldReason.REGION_UNKNOWN)
                            .filter(hold -> !settled.source().equals("manifest"))));
        }
        if (!strong && isNamesakeElsewhere(agency, rival)) {
            return Optional.of(new Objection(
                    new Contradiction("region_contradiction", agency.region().name(), actual),
                    Optional.of(HoldReason.REGION_UNKNOWN)
                            .filter(hold -> source.source().equals("text")
                                    && !settled.source().equals("manifest"))));
        }
        Contradiction another = new Contradiction("agency_contradiction", agency.name(), actual);
        if (strong && !Wording.same(agency, rival)) {
            return Optional.of(new Objection(another, Optional.empty()));
        }
        return loosely(agency, settled) && source.source().equals("contact") && isAnother(agency, rival)
                ? Optional.of(new Objection(another, Optional.of(HoldReason.AGENCY_UNKNOWN)))
                : Optional.empty();
    }

    /** The same sort of body of another place: a copy of its report in which not every name was replaced. */
    private boolean isNamesakeElsewhere(Agency agency, Agency rival) {
        return !siting.agree(agency.region(), rival.region())
                && withoutPlace(agency).equals(withoutPlace(rival));
    }

    private static String withoutPlace(Agency agency) {
        return agency.nameKey().replace(agency.region().name(), "");
    }

    /** The government above a body stands in the title of its ledger or site. */
    private boolean isAround(Agency rival, Agency agency) {
        return rival.kind() == Kind.GOVERNMENT
                && agency.kind() != Kind.GOVERNMENT
                && siting.agree(rival.region(), agency.region());
    }

    /** Where a manifest settled it, a name counts as printed, though what else is stated be against it. */
    private Optional<Agency> rival(NameClaim other, NameClaim settled, Resolutions resolutions) {
        boolean named = other.reliable() || SPOKEN.contains(other.source());
        return named
                ? resolutions
                        .of(other.name())
                        .agency()
                        .or(() -> settled.source().equals("manifest")
                                ? resolver.resolve(other.name(), List.of()).agency()
                                : Optional.empty())
                        .filter(found -> found.kind() != Kind.OTHER)
                : Optional.empty();
    }

    /** A place as the subject of a sentence is its government's name only as long as no department answers for the report. */
    private static boolean loosely(Agency agency, NameClaim settled) {
        return settled.source().equals("lead") && agency.kind() == Kind.GOVERNMENT;
    }

    static boolean compilesForOthers(String name) {
        return COMPILER.matcher(name).find();
    }

    private static boolean isAnother(Agency government, Agency rival) {
        return rival.kind() != Kind.GOVERNMENT && !compilesForOthers(rival.name()) && !Wording.same(government, rival);
    }
}
