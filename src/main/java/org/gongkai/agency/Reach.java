package org.gongkai.agency;

import java.util.List;
import org.gongkai.agency.Agency.Kind;

/** How far a decision on one report reaches: to others that print the same name, unless they speak of another body. */
final class Reach {
    private final PlaceReader places;
    private final KindRules kinds;
    private final AgencyResolver resolver;
    private final Siting siting;

    Reach(PlaceReader places, KindRules kinds, AgencyResolver resolver, Siting siting) {
        this.places = places;
        this.kinds = kinds;
        this.resolver = resolver;
        this.siting = siting;
    }

    /** Whether words could be a body's name: a place or a sort of body is in them. */
    boolean mayNameABody(String nameKey) {
        return !NoName.is(nameKey)
                && (kinds.kind(nameKey).isPresent()
                        || Townships.looksLikeOne(nameKey)
                        || !places.read(nameKey).isEmpty());
    }

    /** Whether what was decided on one report holds for another that asks this. */
    boolean covers(Question asked, Decision decision) {
        boolean named = asked.nameKey().isEmpty() || mayNameABody(asked.nameKey());
        return named && asked.others().stream().allMatch(other -> mayMean(other, asked.nameKey(), decision.agency()));
    }

    private boolean mayMean(String other, String printed, Agency decided) {
        String name = NameKey.of(other);
        if (name.equals(printed)) {
            return true;
        }
        List<Agency> readings = resolver.readings(name, List.of());
        if (readings.isEmpty()) {
            String body = SpokenOf.of(name).map(SpokenOf::body).orElse(name);
            return kinds.kind(name).isEmpty() || Wording.partOf(body, decided);
        }
        return readings.stream().anyMatch(reading -> reading.kind() == Kind.OTHER || isOrSurrounds(reading, decided));
    }

    /** The government around a body stands above its reports and on its site. */
    private boolean isOrSurrounds(Agency reading, Agency decided) {
        return siting.agree(reading.region(), decided.region())
                && (reading.kind() == Kind.GOVERNMENT || Wording.same(reading, decided));
    }
}
