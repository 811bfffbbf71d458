package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Identification.Contradiction;

/** Looks for the reporting body in a submission's words, the strongest first. */
final class AgencySearch {
    private static final Pattern SITE = Pattern.compile("网|门户|平台|首页|栏|信息公开|政务公开");

    private final PlaceReader places;
    private final KindRules kinds = new KindRules();
    private final HintReader hints;
    private final Mentions mentions;
    private final LeadName leadName;
    private final AgencyResolver resolver;
    private final Siting siting;

    AgencySearch(Regions regions) {
        PlaceNames names = new PlaceNames(regions);
        this.places = new PlaceReader(names, regions);
        this.hints = new HintReader(regions, places);
        this.mentions = new Mentions(names, regions);
        this.leadName = new LeadName(places, kinds);
        this.resolver = new AgencyResolver(regions, places, kinds);
        this.siting = new Siting(regions);
    }

    AgencyFinding find(Clues clues, Testimony testimony) {
        List<Context> contexts = contexts(clues, testimony);
        List<NameClaim> claims = claims(clues, testimony);
        for (NameClaim claim : claims) {
            Resolution resolution = resolver.resolve(claim.name(), contexts);
            if (resolution.agency().isPresent()
                    && believed(claim, resolution.agency().get())) {
                return settled(claim, resolution, claims, contexts);
            }
            if (resolution.contradicted()
                    || (claim.reliable() && resolution.agency().isEmpty())) {
                return resolution.contradicted()
                        ? held(claim, HoldReason.REGION_UNKNOWN, resolution.problems())
                        : elsewhere(claim, claims, contexts, testimony);
            }
        }
        return new AgencyFinding(
                Optional.empty(), Optional.empty(), List.of(HoldReason.AGENCY_UNKNOWN), List.of(), List.of());
    }

    private List<Context> contexts(Clues clues, Testimony testimony) {
        List<Context> contexts = new ArrayList<>(hints.contexts(clues));
        for (Testimony.Titled titled : testimony.titles()) {
            titled.title().siteName().ifPresent(site -> {
                List<Place> read = places.read(site);
                if (read.size() == 1) {
                    contexts.add(new Context("site_name", site, read.get(0).region(), false));
                }
            });
        }
        return contexts;
    }

    private List<NameClaim> claims(Clues clues, Testimony testimony) {
        List<NameClaim> claims = new ArrayList<>();
        for (Testimony.Titled titled : testimony.titles()) {
            if (!titled.source().equals("path")) {
                titleName(titled).ifPresent(claims::add);
            }
        }
        claims.addAll(NarrativeReader.abbreviated(testimony.head()));
        NarrativeReader.signature(testimony.lines()).ifPresent(claims::add);
        claims.addAll(NarrativeReader.contact(testimony.head()));
        testimony.titles().stream()
                .filter(titled -> titled.source().equals("path"))
                .forEach(titled -> titleName(titled).ifPresent(claims::add));
        for (NameClaim lead : NarrativeReader.lead(testimony.head())) {
            leadName.cut(lead.name()).ifPresent(name -> claims.add(new NameClaim("text", name, lead.quote(), false)));
        }
        for (Testimony.Titled titled : testimony.titles()) {
            titled.title()
                    .siteName()
                    .filter(site -> !SITE.matcher(site).find())
                    .ifPresent(site -> claims.add(new NameClaim("site_name", site, site, false)));
        }
        String path = clues.path();
        claims.add(new NameClaim("path", Testimony.fileName(path), path, false));
        int end = path.lastIndexOf('/');
        if (end > 0) {
            claims.add(new NameClaim("path", path.substring(path.lastIndexOf('/', end - 1) + 1, end), path, false));
        }
        return claims;
    }

    private static Optional<NameClaim> titleName(Testimony.Titled titled) {
        return titled.title()
                .name()
                .map(name -> new NameClaim(titled.source(), name, titled.title().quote(), true));
    }

    /** Loose wording is believed only where it is a known sort of body, or a place that governs itself. */
    private boolean believed(NameClaim claim, Agency agency) {
        return claim.reliable()
                || agency.kind() != Kind.OTHER
                || kinds.kind(PlainText.of(claim.name())).isPresent();
    }

    private AgencyFinding settled(
            NameClaim claim, Resolution resolution, List<NameClaim> claims, List<Context> contexts) {
        Agency agency = resolution.agency().orElseThrow();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(claim.source(), claim.quote(), "agency=" + agency.name()));
        evidence.addAll(resolution.evidence());
        List<Contradiction> problems = new ArrayList<>(resolution.problems());
        boolean held = false;
        for (NameClaim other : claims) {
            if (!other.equals(claim) && (other.reliable() || other.source().equals("signature"))) {
                Optional<Agency> rival =
                        resolver.resolve(other.name(), contexts).agency().filter(a -> believed(other, a));
                if (rival.isEmpty()) {
                    continue;
                }
                if (!siting.agree(agency.region(), rival.get().region())) {
                    held |= !other.source().equals("text");
                    problems.add(new Contradiction(
                            "region_contradiction",
                            agency.region().name(),
                            rival.get().name() + " (" + other.source() + ")"));
                } else if (!Wording.same(agency, rival.get())) {
                    problems.add(new Contradiction(
                            "agency_contradiction", agency.name(), rival.get().name() + " (" + other.source() + ")"));
                }
            }
        }
        return held
                ? held(claim, HoldReason.REGION_UNKNOWN, problems)
                : new AgencyFinding(Optional.of(agency), Optional.of(claim.name()), List.of(), evidence, problems);
    }

    private static AgencyFinding held(NameClaim claim, HoldReason reason, List<Contradiction> problems) {
        return new AgencyFinding(
                Optional.empty(),
                Optional.of(claim.name()),
                List.of(reason),
                List.of(new Evidence(claim.source(), claim.quote(), "name=" + claim.name())),
                problems);
    }

    /** A reliable name without its place: another wording of it may have the place, or the text keeps speaking of it. */
    private AgencyFinding elsewhere(
            NameClaim claim, List<NameClaim> claims, List<Context> contexts, Testimony testimony) {
        String name = PlainText.of(claim.name());
        for (NameClaim other : claims) {
            if (!other.equals(claim) && PlainText.of(other.name()).endsWith(name)) {
                Resolution resolution = resolver.resolve(other.name(), contexts);
                if (resolution.agency().isPresent()) {
                    return settled(other, resolution, claims, contexts);
                }
            }
        }
        Optional<Context> mentioned = contexts.isEmpty() ? mentions.context(testimony.head()) : Optional.empty();
        if (mentioned.isPresent()) {
            Resolution resolution = resolver.resolve(claim.name(), List.of(mentioned.get()));
            if (resolution.agency().isPresent()) {
                return settled(claim, resolution, claims, List.of(mentioned.get()));
            }
        }
        return held(claim, HoldReason.REGION_UNKNOWN, List.of());
    }
}
