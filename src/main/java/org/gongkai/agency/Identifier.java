package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification.Contradiction;

/** Settles who reports for which year. A pure function of the clues and of {@code config/}; thread safe. */
public final class Identifier {
    private final Regions regions;
    private final AgencySearch agencies;
    private final ScopeRules scopes = new ScopeRules();
    private final SettledNames settled;

    public Identifier(Regions regions) {
        this.regions = regions;
        this.agencies = new AgencySearch(regions);
        this.settled = new SettledNames(scopes, agencies.reach());
    }

    /** Reads {@code config/regions/} and {@code config/agencies/} from the class path. */
    public static Identifier load() {
        return new Identifier(Regions.load());
    }

    public Regions regions() {
        return regions;
    }

    public Identification identify(Clues clues) {
        Testimony testimony = Testimony.of(clues);
        AgencyFinding agency = agencies.find(clues, testimony);
        YearFinding year = YearFinding.of(clues, testimony);
        List<HoldReason> holds = new ArrayList<>(agency.holds());
        holds.addAll(year.holds());
        List<Evidence> evidence = new ArrayList<>(agency.evidence());
        evidence.addAll(year.evidence());
        List<Contradiction> problems = new ArrayList<>(agency.problems());
        problems.addAll(year.problems());
        Optional<Question> question =
                holds.isEmpty() ? Optional.empty() : Optional.of(agencies.question(clues, testimony, agency, year));
        Scope scope = agency.agency().map(scopes::scope).orElse(Scope.UNKNOWN);
        return new Identification(
                agency.agency(), agency.publishedName(), year.year(), scope, holds, evidence, problems, question);
    }

    /**
     * What was identified, once all that persons decided is applied.
     *
     * @param contentHash SHA-256 of the submission's bytes, in hexadecimal digits
     * @param part the report's place in it
     */
    public Identification settle(Identification found, Register register, String contentHash, int part) {
        return settled.settle(found, register, contentHash, part);
    }

    /** The decision by which {@link #settle} settles, on the report itself or on another for it too. */
    public Optional<Decision> decision(Identification found, Register register, String contentHash, int part) {
        return settled.decision(found, register, contentHash, part);
    }

    /**
     * The body of a name that a person gives, put where the code says.
     *
     * @param regionCode where it stands; empty where the name says so itself
     */
    public Optional<Agency> named(String name, Optional<String> regionCode) {
        Optional<Region> region = regionCode.flatMap(regions::known);
        return regionCode.isPresent() && region.isEmpty() ? Optional.empty() : agencies.named(name, region);
    }

    /** Every body that a name can mean by itself: 鼓楼区财政局 is one of each city that has a 鼓楼区. */
    public List<Agency> readings(String name) {
        return agencies.readings(name);
    }
}
