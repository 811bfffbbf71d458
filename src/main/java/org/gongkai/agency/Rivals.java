package org.gongkai.agency;

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
    /** Bodies that compile their government's report. */
    private static final Pattern COMPILER = Pattern.compile("办公室|办公厅|政务服务|行政审批|数据|公开");

    private final AgencyResolver resolver;
    private final Siting siting;

    Rivals(AgencyResolver resolver, Siting siting) {
        this.resolver = resolver;
        this.siting = siting;
    }

    /** Adds what speaks against the agency to the problems; a reason to hold where a person must decide. */
    Optional<HoldReason> against(
            Agency agency,
            NameClaim settled,
            List<NameClaim> claims,
            List<Context> contexts,
            List<Contradiction> problems) {
        Optional<HoldReason> hold = Optional.empty();
        for (NameClaim other : claims) {
            Optional<Agency> rival = other.equals(settled) ? Optional.empty() : rival(other, contexts);
            if (rival.isEmpty()) {
                continue;
            }
            if (STRONG.contains(other.source())
                    && !siting.agree(agency.region(), rival.get().region())) {
                add(problems, "region_contradiction", agency.region().name(), rival.get(), other);
                hold = Optional.of(HoldReason.REGION_UNKNOWN);
            } else if (STRONG.contains(other.source()) && !Wording.same(agency, rival.get())) {
                add(problems, "agency_contradiction", agency.name(), rival.get(), other);
            } else if (loosely(agency, settled) && other.source().equals("contact") && isAnother(agency, rival.get())) {
                add(problems, "agency_contradiction", agency.name(), rival.get(), other);
                hold = hold.or(() -> Optional.of(HoldReason.AGENCY_UNKNOWN));
            }
        }
        return hold;
    }

    private Optional<Agency> rival(NameClaim other, List<Context> contexts) {
        boolean named = other.reliable()
                || other.source().equals("signature")
                || other.source().equals("contact");
        return named
                ? resolver.resolve(other.name(), contexts).agency().filter(found -> found.kind() != Kind.OTHER)
                : Optional.empty();
    }

    /** A place as the subject of a sentence is its government's name only as long as no department answers for the report. */
    private static boolean loosely(Agency agency, NameClaim settled) {
        return settled.source().equals("lead") && agency.kind() == Kind.GOVERNMENT;
    }

    private static boolean isAnother(Agency government, Agency rival) {
        return rival.kind() != Kind.GOVERNMENT
                && !COMPILER.matcher(rival.name()).find()
                && !Wording.same(government, rival);
    }

    private static void add(
            List<Contradiction> problems, String code, String expected, Agency rival, NameClaim source) {
        problems.add(new Contradiction(code, expected, rival.name() + " (" + source.source() + ")"));
    }
}
