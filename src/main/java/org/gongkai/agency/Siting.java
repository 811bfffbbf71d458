package org.gongkai.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Region.Level;

/** Settles which of the regions that a name can mean is meant, and whether the other evidence agrees. */
final class Siting {
    private final Regions regions;

    Siting(Regions regions) {
        this.regions = regions;
    }

    /** The one place that is left when the contexts have had their say, strongest first. */
    Optional<Place> choose(List<Place> places, List<Context> contexts) {
        List<Place> left = places.size() == 1 ? places : withoutNamesakesBelow(withoutLesser(places));
        boolean sited = left.stream().noneMatch(this::needsItsCounty);
        for (Context context : contexts) {
            List<Place> agreeing = left.stream()
                    .filter(place -> regions.agree(place.region(), context.region()))
                    .toList();
            if (!agreeing.isEmpty()) {
                left = agreeing;
                sited |= agreeing.stream().allMatch(place -> settles(context.region(), place));
            }
        }
        return left.size() == 1 && sited ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** Regions of today go before those that ended, and zones before the units of statistics that share their name. */
    private static List<Place> withoutLesser(List<Place> places) {
        List<Place> today = places.stream()
                .filter(place -> place.region().until().isEmpty())
                .toList();
        List<Place> left = today.isEmpty() ? places : today;
        List<Place> above = left.stream()
                .filter(place -> place.region().level() != Level.TOWNSHIP)
                .toList();
        return above.isEmpty() ? left : above;
    }

    /** A township is named alone: even a name that the list has once may stand elsewhere under an older edition. */
    private boolean needsItsCounty(Place place) {
        if (place.region().level() != Level.TOWNSHIP) {
            return place.common();
        }
        return place.named()
                .filter(region -> !regions.isRepeated(place.region()) || settles(region, place))
                .isEmpty();
    }

    /** Whether a region tells where the place is: a prefecture does not where townships elsewhere bear the name too. */
    private boolean settles(Region region, Place place) {
        if (region.level().compareTo(Level.COUNTY) >= 0 || isWithoutCounties(region, place.region())) {
            return true;
        }
        boolean city = region.level() == Level.CITY || region.name().endsWith("市");
        return city && (place.region().level() != Level.TOWNSHIP || !regions.isRepeated(place.region()));
    }

    private boolean isWithoutCounties(Region city, Region township) {
        return regions.parent(township)
                .filter(county -> county.name().equals(city.name()))
                .isPresent();
    }

    /** A prefecture without counties stands in the list twice, once as its own county. */
    private List<Place> withoutNamesakesBelow(List<Place> places) {
        return places.stream()
                .filter(place -> places.stream()
                        .noneMatch(other -> !other.equals(place)
                                && other.region().name().equals(place.region().name())
                                && regions.isWithin(place.region(), other.region())))
                .toList();
    }

    /** The lowest region that the contexts agree on; empty when there is none or they disagree. */
    Optional<Context> agreed(List<Context> contexts) {
        for (Context one : contexts) {
            for (Context other : contexts) {
                if (!agree(one.region(), other.region())) {
                    return Optional.empty();
                }
            }
        }
        return contexts.stream()
                .max(Comparator.comparing(context -> context.region().level()));
    }

    List<Context> against(Region region, List<Context> contexts) {
        List<Context> against = new ArrayList<>();
        for (Context context : contexts) {
            if (!agree(region, context.region())) {
                against.add(context);
            }
        }
        return against;
    }

    /** A zone's bodies are registered with the district around it as often as with its city. */
    boolean agree(Region one, Region other) {
        if (regions.agree(one, other)) {
            return true;
        }
        return (zone(one) || zone(other)) && city(one).isPresent() && city(one).equals(city(other));
    }

    private boolean zone(Region region) {
        return region.zone()
                || (region.level() == Level.TOWNSHIP
                        && regions.parent(region).stream().anyMatch(Region::zone));
    }

    private Optional<Region> city(Region region) {
        Optional<Region> above = Optional.of(region);
        while (above.isPresent() && above.get().level() != Level.CITY) {
            above = regions.parent(above.get());
        }
        return above;
    }
}
