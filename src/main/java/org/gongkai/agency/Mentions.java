package org.gongkai.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Region.Level;

/** Finds the one city or county that a text keeps speaking of; the last resort for a name without its place. */
final class Mentions {
    private static final Pattern UNIT = Pattern.compile("[市县区州盟旗]");
    private static final Pattern SPOKEN_OF = Pattern.compile("[我全]([市县区州盟旗])");
    private static final int LONGEST = 12;

    private final PlaceNames names;
    private final Regions regions;

    Mentions(PlaceNames names, Regions regions) {
        this.names = names;
        this.regions = regions;
    }

    /** A region named at least twice, of which every other one named is a part of or around it, and of the rank that 我市 or 全县 says. */
    Optional<Context> context(String text) {
        Map<Region, Integer> counts = counts(text);
        for (Map.Entry<Region, Integer> entry : counts.entrySet()) {
            Region region = entry.getKey();
            boolean only = counts.keySet().stream().allMatch(other -> regions.isWithin(region, other));
            if (only && entry.getValue() > 1 && ofTheRankSpokenOf(region, text)) {
                return Optional.of(new Context("text", region.name(), region, false));
            }
        }
        return Optional.empty();
    }

    private Map<Region, Integer> counts(String text) {
        Map<Region, Integer> counts = new HashMap<>();
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            named(text, unit.end()).ifPresent(region -> counts.merge(region, 1, Integer::sum));
        }
        return counts;
    }

    private Optional<Region> named(String text, int end) {
        for (int length = Math.min(LONGEST, end); length >= 2; length--) {
            List<Region> named = names.named(text.substring(end - length, end));
            if (named.size() == 1) {
                Region region = named.get(0);
                boolean government = region.level() == Level.CITY || region.level() == Level.COUNTY;
                return government ? Optional.of(region) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean ofTheRankSpokenOf(Region region, String text) {
        Matcher spokenOf = SPOKEN_OF.matcher(text);
        boolean any = false;
        while (spokenOf.find()) {
            if (region.name().endsWith(spokenOf.group(1))) {
                return true;
            }
            any = true;
        }
        return !any;
    }
}
