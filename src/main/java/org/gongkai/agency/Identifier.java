package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Identification.Contradiction;

/** Settles who reports for which year. A pure function of the clues and of {@code config/}; thread safe. */
public final class Identifier {
    private final Regions regions;
    private final AgencySearch agencies;
    private final ScopeRules scopes = new ScopeRules();

    public Identifier(Regions regions) {
        this.regions = regions;
        this.agencies = new AgencySearch(regions);
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
        Scope scope = agency.agency().map(scopes::scope).orElse(Scope.UNKNOWN);
        return new Identification(
                agency.agency(), agency.publishedName(), year.year(), scope, holds, evidence, problems);
    }
}
