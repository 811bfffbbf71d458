package org.gongkai.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCandidate;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Lookalikes;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.gongkai.warehouse.KnownAgencies;
import org.gongkai.warehouse.WaitingReports;

/** Finds the bodies that persons speak of. */
final class Bodies {
    private static final int LEAST_ALIKE = 45;
    private static final int MOST_ALIKE = 5;

    private final KnownAgencies known;
    private final WaitingReports reports;
    private final Supplier<Identifier> identifier;

    Bodies(KnownAgencies known, WaitingReports reports, Supplier<Identifier> identifier) {
        this.known = known;
        this.reports = reports;
        this.identifier = identifier;
    }

    /**
     * The body of a name, by itself and not as another name's.
     *
     * @throws DecisionRefused where none or several can be meant
     */
    Agency find(String name, Optional<String> region) {
        Optional<Agency> named = identifier.get().named(name, region);
        List<Agency> exact = known.named(name).stream()
                .filter(agency -> region.isEmpty() || agency.region().code().equals(region.get()))
                .map(Bodies::byItself)
                .distinct()
                .toList();
        if (named.isPresent()) {
            return exact.stream()
                    .filter(agency -> agency.id() == named.get().id())
                    .findFirst()
                    .orElse(named.get());
        }
        if (exact.size() > 1) {
            throw new DecisionRefused(
                    name + " 有多个，请指明区划代码（--region，名单中的“区划代码”列）：" + codes(exact),
                    "several are called " + name
                            + "; say which by its region's code (--region, in a list the column region_code): "
                            + codes(exact));
        }
        return exact.stream()
                .findFirst()
                .orElseThrow(
                        () -> new DecisionRefused(
                                "无法确定“" + name + "”是哪里的单位，请写全称（含省、市、县），或指明区划代码（--region，名单中的“区划代码”列）",
                                "where " + name
                                        + " stands cannot be told; give its full name with its place, or its region's code (--region, in a list the column region_code)"));
    }

    /** A body whose key is known, as an export has it. */
    Agency exactly(String name, String nameKey, String region, Agency.Kind kind) {
        return identifier
                .get()
                .regions()
                .known(region)
                .map(known -> new Agency(name, nameKey, known, kind))
                .orElseThrow(() -> new DecisionRefused("没有区划代码 " + region, "there is no region " + region));
    }

    /** What persons decided that says whose a report is. */
    Optional<Decision> decision(Identification read, Register register, String contentHash, int part) {
        return identifier.get().decision(read, register, contentHash, part);
    }

    /** Where it stands, from the province down. */
    String place(Agency agency) {
        return identifier.get().regions().fullName(agency.region());
    }

    List<Agency> all() {
        return known.all();
    }

    private static Agency byItself(Agency agency) {
        return new Agency(agency.name(), agency.nameKey(), agency.region(), agency.kind());
    }

    private static String codes(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.region().code()).collect(Collectors.joining(", "));
    }

    /** The first year for which the body has a report under this name. */
    Optional<Integer> firstReport(Agency agency) {
        return reports.firstYear(agency.id());
    }

    /** Adds bodies of the warehouse that are called much like it, after those that the report itself points to. */
    List<AgencyCandidate> withLookalikes(List<AgencyCandidate> candidates, String printedName) {
        if (printedName.isEmpty()) {
            return candidates;
        }
        List<AgencyCandidate> all = new ArrayList<>(candidates);
        Set<Long> seen = new HashSet<>();
        candidates.forEach(candidate -> seen.add(candidate.agency().id()));
        Optional<ReportingYear> year = candidates.stream()
                .flatMap(candidate -> candidate.year().stream())
                .findFirst();
        for (Lookalikes.Match match : new Lookalikes(known.all()).of(printedName, LEAST_ALIKE, MOST_ALIKE)) {
            if (seen.add(match.agency().id())) {
                all.add(new AgencyCandidate(
                        match.agency(),
                        year,
                        Math.max(1, match.score() / 2),
                        "alike " + match.agency().name()));
            }
        }
        return all;
    }
}
