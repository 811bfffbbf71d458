package org.gongkai.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Region;
import org.gongkai.agency.ReportingYear;

/**
 * What a query says of a body beside its name.
 *
 * @param within the regions in one of which it stands; empty where nothing is said, or nothing that is understood
 * @param clear whether all that is said was understood
 */
record Hints(List<Region> within, Optional<ReportingYear> year, boolean clear) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?)?");

    static Hints of(ReconciliationQuery query, RegionNames regions) {
        List<Region> within = query.region().map(regions::find).orElse(List.of());
        Optional<ReportingYear> year = query.year().flatMap(Hints::year);
        boolean clear =
                query.region().isPresent() != within.isEmpty() && query.year().isPresent() == year.isPresent();
        return new Hints(within, year, clear);
    }

    private static Optional<ReportingYear> year(String text) {
        Matcher matcher = YEAR.matcher(NameKey.of(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReportingYear(Integer.parseInt(matcher.group(1))));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /** The code of the region, where it is a single one. */
    Optional<String> region() {
        return within.size() == 1 ? Optional.of(within.get(0).code()) : Optional.empty();
    }

    boolean allow(Region region, RegionNames regions) {
        return within.isEmpty() || regions.isWithinAny(region, within);
    }
}
