package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;
import org.gongkai.agency.Region.Level;

/** Looks for the reporting body in a submission's words, the strongest first. */
final class AgencySearch {
    /** X(以下简称Y): the report says itself who speaks. */
    private static final String CALLED = "简称";

    private final Regions regions;
    private final Siting siting;
    private final PlaceReader places;
    private final KindRules kinds = new KindRules();
    private final HintReader hints;
    private final Mentions mentions;
    private final NameClaims names;
    private final AgencyResolver resolver;
    private final Rivals rivals;
    private final Candidates candidates;

    AgencySearch(Regions regions) {
        PlaceNames placeNames = new PlaceNames(regions);
        this.places = new PlaceReader(placeNames, regions);
        this.hints = new HintReader(regions, places);
        this.mentions = new Mentions(placeNames, regions);
        this.names = new NameClaims(places, kinds);
        this.resolver = new AgencyResolver(regions, placeNames, places, kinds);
        this.regions = regions;
        this.siting = new Siting(regions);
        this.rivals = new Rivals(resolver, siting);
        this.candidates = new Candidates(resolver, siting, names);
    }

    AgencyFinding find(Clues clues, Testimony testimony) {
        Inquiry inquiry = new Inquiry(clues, testimony, new Resolutions(resolver, contexts(clues, testimony)));
        return among(names.titles(clues, testimony), inquiry)
                .or(() -> isARow(clues) ? Optional.empty() : among(names.elsewhere(clues, testimony), inquiry))
                .orElseGet(() -> new AgencyFinding(
                        Optional.empty(), Optional.empty(), List.of(HoldReason.AGENCY_UNKNOWN), List.of(), List.of()));
    }

    /** What stands around a ledger's row speaks of all its bodies. */
    private static boolean isARow(Clues clues) {
        return clues.hints().containsKey("row");
    }

    /** What a person is asked who settles what could not be found. */
    Question question(Clues clues, Testimony testimony, AgencyFinding finding, YearFinding year) {
        List<Context> contexts = contexts(clues, testimony);
        String nameKey = finding.publishedName().map(NameKey::of).orElse("");
        Optional<CreditCode> code =
                nameKey.isEmpty() ? HintReader.creditCode(clues, testimony.head()) : Optional.empty();
        return new Question(
                nameKey,
                Surroundings.of(clues, contexts, code),
                candidates.of(clues, testimony, finding, year, contexts),
                others(clues, testimony));
    }

    /** The names that a report gives beside the one it is held under; offices that compile for others are not among them. */
    private List<String> others(Clues clues, Testimony testimony) {
        List<NameClaim> claims = new ArrayList<>(names.titles(clues, testimony));
        claims.addAll(names.elsewhere(clues, testimony));
        List<String> others = new ArrayList<>();
        claims.stream()
                .filter(claim -> !claim.source().equals("contact") || !Rivals.compilesForOthers(claim.name()))
                .map(NameClaim::name)
                .distinct()
                .forEach(others::add);
        mentions.context(testimony.head())
                .map(context -> regions.fullName(context.region()))
                .ifPresent(others::add);
        return others;
    }

    /** How far a decision reaches beyond the report that it was made on. */
    Reach reach() {
        return new Reach(places, kinds, resolver, siting);
    }

    /** The body of a name given by a person. */
    Optional<Agency> named(String name, Optional<Region> region) {
        return resolver.named(name, region);
    }

    /** Every body that a name can mean by itself. */
    List<Agency> readings(String name) {
        return resolver.readings(name, List.of());
    }

    private record Inquiry(Clues clues, Testimony testimony, Resolutions resolutions) {
        private Inquiry with(Resolutions others) {
            return new Inquiry(clues, testimony, others);
        }
    }

    private Optional<AgencyFinding> among(List<NameClaim> claims, Inquiry inquiry) {
        for (NameClaim claim : claims) {
            Resolution resolution = resolve(claim, inquiry.resolutions());
            if (resolution.contradicted()) {
                return Optional.of(
                        held(claim, HoldReason.REGION_UNKNOWN, resolution.evidence(), resolution.problems()));
            }
            if (believed(claim, resolution) && !denied(claim, resolution, inquiry)) {
                return Optional.of(settled(claim, resolution, inquiry));
            }
            if (claim.reliable()) {
                return Optional.of(elsewhere(claim, resolution, inquiry));
            }
        }
        return Optional.empty();
    }

    /** What a manifest states counts; the evidence against it is told. */
    private Resolution resolve(NameClaim claim, Resolutions resolutions) {
        Resolution weighed = resolutions.of(claim.name());
        if (weighed.agency().isPresent()) {
            return weighed;
        }
        List<Context> stated = resolutions.contexts().stream()
                .filter(context -> context.source().equals("manifest"))
                .toList();
        if (stated.isEmpty() && !claim.source().equals("manifest")) {
            return weighed;
        }
        Resolution believed = resolver.resolve(claim.name(), stated);
        return believed.agency().isEmpty()
                ? weighed
                : new Resolution(believed.agency(), believed.evidence(), weighed.problems(), false);
    }

    private List<Context> contexts(Clues clues, Testimony testimony) {
        List<Context> contexts = new ArrayList<>(hints.contexts(clues, testimony.head()));
        List<String> beside = new ArrayList<>();
        testimony.titles().forEach(titled -> beside.addAll(titled.title().beside()));
        if (testimony.titles().stream().noneMatch(titled -> titled.source().equals("title"))) {
            clues.title().ifPresent(title -> beside.add(PlainText.of(title)));
        }
        for (String site : beside) {
            List<Place> read = places.read(site);
            if (read.size() == 1 && read.get(0).region().level() != Level.TOWNSHIP) {
                contexts.add(new Context("site_name", site, read.get(0).region(), false));
            }
        }
        Map<String, Optional<Region>> alone = new HashMap<>();
        for (String name : testimony.titleNames()) {
            alone.computeIfAbsent(name, this::placeAlone)
                    .ifPresent(region -> contexts.add(new Context("title", name, region, false)));
        }
        return contexts;
    }

    /** 怀仁市2025年年报汇总 above the row of its 教育局. */
    private Optional<Region> placeAlone(String name) {
        List<Place> read = places.read(name);
        boolean alone = read.size() == 1
                && read.get(0).end() == name.length()
                && read.get(0).region().level() != Level.TOWNSHIP;
        return alone ? Optional.of(read.get(0).region()) : Optional.empty();
    }

    /** Loose wording is believed where it is a known sort of body; an unknown sort is believed nowhere but in a manifest. */
    private boolean believed(NameClaim claim, Resolution resolution) {
        return resolution.agency().isPresent()
                && (claim.source().equals("manifest")
                        || resolution.agency().get().kind() != Kind.OTHER
                        || kinds.kind(PlainText.of(claim.name())).isPresent());
    }

    /** Loose wording speaks of the government around a body, too; X(以下简称“我局”) does not. */
    private static boolean denied(NameClaim claim, Resolution resolution, Inquiry inquiry) {
        return !claim.reliable()
                && !claim.quote().contains(CALLED)
                && OwnVoice.against(
                                resolution.agency().orElseThrow(),
                                inquiry.testimony().head())
                        .isPresent();
    }

    private AgencyFinding settled(NameClaim claim, Resolution resolution, Inquiry inquiry) {
        Agency agency = resolution.agency().orElseThrow();
        List<NameClaim> witnesses = names.witnesses(inquiry.clues(), inquiry.testimony());
        Rivals.Weighed others = rivals.weigh(agency, claim, witnesses, inquiry.resolutions());
        List<Contradiction> problems = new ArrayList<>(resolution.problems());
        problems.addAll(others.objections());
        boolean called =
                others.support().stream().anyMatch(evidence -> evidence.quote().contains(CALLED));
        if (!called && !claim.quote().contains(CALLED) && !claim.source().equals("manifest")) {
            OwnVoice.against(agency, inquiry.testimony().head())
                    .map(words -> new Contradiction("agency_contradiction", agency.name(), words + " (text)"))
                    .ifPresent(problems::add);
        }
        if (others.hold().isPresent()) {
            return held(claim, others.hold().get(), resolution.evidence(), problems);
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(claim.source(), claim.quote(), "agency=" + agency.name()));
        evidence.addAll(others.support());
        evidence.addAll(resolution.evidence());
        return new AgencyFinding(Optional.of(agency), Optional.of(claim.name()), List.of(), evidence, problems);
    }

    private static AgencyFinding held(
            NameClaim claim, HoldReason reason, List<Evidence> candidates, List<Contradiction> problems) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(claim.source(), claim.quote(), "name=" + claim.name()));
        evidence.addAll(candidates);
        return new AgencyFinding(Optional.empty(), Optional.of(claim.name()), List.of(reason), evidence, problems);
    }

    /** Two bodies, or a template's blank, which stands above other bodies' reports too and so is no name to ask about. */
    private static AgencyFinding nobody(NameClaim claim) {
        return new AgencyFinding(
                Optional.empty(),
                Placeholders.areIn(PlainText.of(claim.name())) ? Optional.empty() : Optional.of(claim.name()),
                List.of(HoldReason.AGENCY_UNKNOWN),
                List.of(new Evidence(claim.source(), claim.quote(), "name=" + claim.name())),
                List.of());
    }

    /** A reliable name without its place: another wording of it may have the place, or the text keeps speaking of it. */
    private AgencyFinding elsewhere(NameClaim claim, Resolution unsettled, Inquiry inquiry) {
        String name = PlainText.of(claim.name());
        if (!resolver.namesOneBody(name)) {
            return nobody(claim);
        }
        for (NameClaim other : names.elsewhere(inquiry.clues(), inquiry.testimony())) {
            if (PlainText.of(other.name()).endsWith(name)) {
                Resolution resolution = inquiry.resolutions().of(other.name());
                if (believed(other, resolution)) {
                    return settled(other, resolution, inquiry);
                }
            }
        }
        Optional<Context> mentioned = inquiry.resolutions().contexts().isEmpty()
                ? mentions.context(inquiry.testimony().head())
                : Optional.empty();
        if (mentioned.isPresent()) {
            Resolutions there = new Resolutions(resolver, List.of(mentioned.get()));
            if (believed(claim, there.of(claim.name()))) {
                return settled(claim, there.of(claim.name()), inquiry.with(there));
            }
        }
        boolean sited = unsettled.agency().isPresent();
        return held(
                claim, sited ? HoldReason.AGENCY_UNKNOWN : HoldReason.REGION_UNKNOWN, unsettled.evidence(), List.of());
    }
}
