package org.gongkai.agency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.agency.Agency.Kind;

/** Collects the names that a submission gives the reporting body, the strongest first. */
final class NameClaims {
    private static final Pattern SITE = Pattern.compile("网|门户|平台|首页|栏|信息公开|政务公开");
    /** Words that a clause begins with and a body's name does not, unless its place does: 和静县, 如东县, 全州县. */
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:按照|根据|依据|在|由|与|请|为|对|经|向|以|将|我|该|各|全|其|和|及|是|如|并|通过|结合|围绕|贯彻|落实|认真|依托|会同|联合|坚持|严格|加强|做好|完成|这|有关|相关|上级)");

    /** What no body's name contains. */
    private static final Pattern NO_NAME = Pattern.compile("[,。;:“”《》!?]|人民政府门户|政府网");

    private static final Pattern TOWNSHIP = Pattern.compile("(?:镇|乡|苏木)$");

    private static final int FIRST_LINES = 4;
    private static final int LINE_LENGTH = 30;

    private final PlaceReader places;

    private final LeadName leadName;

    private final KindRules kinds;

    NameClaims(PlaceReader places, KindRules kinds) {
        this.places = places;
        this.leadName = new LeadName(places, kinds);
        this.kinds = kinds;
    }

    /** What a manifest or the titles say: names that were put there as the body's. */
    List<NameClaim> titles(Clues clues, Testimony testimony) {
        List<NameClaim> claims = new ArrayList<>();
        String stated = clues.hints().getOrDefault("agency", "");
        if (!stated.isBlank()) {
            claims.add(new NameClaim("manifest", stated.strip(), stated, true));
        }
        List<NameClaim> titles = titles(testimony, false);
        // a ledger's title names its government, the title of its row the body
        titles.sort(Comparator.comparing(title -> !namesABody(title)));
        claims.addAll(titles);
        return claims;
    }

    /** The names that must agree with the one settled on. */
    List<NameClaim> witnesses(Clues clues, Testimony testimony) {
        List<NameClaim> claims = titles(clues, testimony);
        claims.addAll(NarrativeReader.filledIn(testimony.lines()));
        claims.addAll(NarrativeReader.abbreviated(testimony.head()));
        claims.addAll(DeclaredTitle.in(testimony.head()));
        leads(testimony, claims);
        NarrativeReader.signature(testimony.lines()).ifPresent(claims::add);
        claims.addAll(NarrativeReader.contact(testimony.head()));
        claims.addAll(titles(testimony, true));
        return believable(claims);
    }

    /** What the text, the page around it and the path say. */
    List<NameClaim> elsewhere(Clues clues, Testimony testimony) {
        List<NameClaim> claims = new ArrayList<>();
        claims.addAll(NarrativeReader.filledIn(testimony.lines()));
        claims.addAll(NarrativeReader.abbreviated(testimony.head()));
        claims.addAll(DeclaredTitle.in(testimony.head()));
        NarrativeReader.signature(testimony.lines()).ifPresent(claims::add);
        subjects(testimony, claims);
        claims.addAll(NarrativeReader.contact(testimony.head()));
        claims.addAll(titles(testimony, true));
        firstLines(testimony, claims);
        claims.addAll(NarrativeReader.publisher(testimony.lines()));
        for (Testimony.Titled titled : testimony.titles()) {
            titled.title().beside().stream()
                    .filter(site -> !SITE.matcher(site).find())
                    .forEach(site -> claims.add(new NameClaim("site_name", site, site, false)));
        }
        path(clues.path(), claims);
        return believable(claims);
    }

    private void leads(Testimony testimony, List<NameClaim> claims) {
        for (NameClaim lead : NarrativeReader.lead(testimony.head())) {
            leadName.cut(lead.name()).ifPresent(name -> claims.add(new NameClaim("lead", name, lead.quote(), false)));
        }
    }

    private void subjects(Testimony testimony, List<NameClaim> claims) {
        leads(testimony, claims);
        for (String opening : NarrativeReader.openings(testimony.head())) {
            leadName.cut(opening)
                    .filter(name -> kinds.kind(name).isPresent())
                    .ifPresent(name -> claims.add(new NameClaim("text", name, opening, false)));
        }
    }

    private List<NameClaim> believable(List<NameClaim> claims) {
        claims.removeIf(claim -> !claim.reliable() && !mayBeAName(PlainText.of(claim.name())));
        return claims;
    }

    private boolean mayBeAName(String words) {
        boolean clause = CLAUSE.matcher(words).lookingAt() && places.read(words).isEmpty();
        return !clause && !NO_NAME.matcher(words).find() && !NoName.is(words);
    }

    private boolean namesABody(NameClaim title) {
        return kinds.kind(title.name()).filter(kind -> kind != Kind.GOVERNMENT).isPresent();
    }

    private static List<NameClaim> titles(Testimony testimony, boolean ofPath) {
        List<NameClaim> claims = new ArrayList<>();
        for (Testimony.Titled titled : testimony.titles()) {
            Optional<String> name = titled.title().name();
            if (titled.source().equals("path") == ofPath && name.isPresent()) {
                claims.add(new NameClaim(
                        titled.source(), name.get(), titled.title().quote(), true));
            }
        }
        return claims;
    }

    /** A body's name that stands alone above the text. */
    private static void firstLines(Testimony testimony, List<NameClaim> claims) {
        testimony.lines().stream()
                .limit(FIRST_LINES)
                .filter(line -> line.length() <= LINE_LENGTH)
                .forEach(line -> claims.add(new NameClaim("heading", line, line, false)));
    }

    /** A folder or file that bears the name of a county or city holds the reports of all its bodies. */
    private void path(String path, List<NameClaim> claims) {
        int end = path.lastIndexOf('/');
        Stream.of(Clues.fileName(path), path.substring(path.lastIndexOf('/', end - 1) + 1, Math.max(end, 0)))
                .filter(name ->
                        kinds.kind(name).isPresent() || TOWNSHIP.matcher(name).find())
                .forEach(name -> claims.add(new NameClaim("path", name, path, false)));
    }
}
