package org.gongkai.agency;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Identification.Contradiction;

/** Settles the year reported: the title before the period, the period before the text, the text before the path. */
record YearFinding(
        Optional<ReportingYear> year, List<Evidence> evidence, List<HoldReason> holds, List<Contradiction> problems) {
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)\\D{0,2}(\\d{1,2})");
    /** From this month on some bodies publish before the year is over. */
    private static final int EARLIEST_MONTH = 12;

    YearFinding {
        evidence = List.copyOf(evidence);
        holds = List.copyOf(holds);
        problems = List.copyOf(problems);
    }

    static YearFinding of(Clues clues, Testimony testimony) {
        List<YearClaim> claims = claims(clues, testimony);
        List<Evidence> evidence = new ArrayList<>();
        List<Contradiction> problems = new ArrayList<>();
        boolean unreadable =
                clues.hints().containsKey("year_printed") && !clues.hints().containsKey("year");
        if (claims.isEmpty() || unreadable) {
            return new YearFinding(Optional.empty(), evidence, List.of(HoldReason.YEAR_UNKNOWN), problems);
        }
        YearClaim first = claims.get(0);
        for (YearClaim claim : claims) {
            if (claim.year() == first.year()) {
                evidence.add(claim.evidence());
            } else {
                problems.add(contradiction(first, claim.year() + " (" + claim.source() + " " + claim.quote() + ")"));
            }
        }
        publishedTooEarly(first, clues.hints()).ifPresent(problems::add);
        if (isImpossible(first, claims, testimony)) {
            return new YearFinding(Optional.empty(), evidence, List.of(HoldReason.YEAR_UNKNOWN), problems);
        }
        return ReportingYear.isPossible(first.year())
                ? new YearFinding(Optional.of(new ReportingYear(first.year())), evidence, List.of(), problems)
                : new YearFinding(Optional.empty(), evidence, List.of(HoldReason.YEAR_OUT_OF_RANGE), problems);
    }

    private static List<YearClaim> claims(Clues clues, Testimony testimony) {
        List<YearClaim> claims = new ArrayList<>();
        Optional<YearClaim> period = YearReader.period(testimony.head());
        Optional<YearClaim> declared = YearReader.declared(testimony.head());
        Optional<YearClaim> leading = YearReader.leading(testimony.head());
        String stated = clues.hints().getOrDefault("year", "");
        if (!stated.isEmpty() && stated.matches("20\\d\\d")) {
            claims.add(new YearClaim("manifest", Integer.parseInt(stated), stated));
        }
        for (Testimony.Titled titled : testimony.titles()) {
            titleYear(titled, period.or(() -> declared).or(() -> YearReader.narrated(testimony.head())))
                    .ifPresent(claims::add);
        }
        period.ifPresent(claims::add);
        declared.ifPresent(claims::add);
        // alone, only a sentence that tells what was done says which year; beside others, any may contradict them
        (claims.isEmpty() ? YearReader.narrated(testimony.head()) : leading.filter(claim -> !isPlan(claim, claims)))
                .ifPresent(claims::add);
        Optional.ofNullable(clues.hints().get("sheet"))
                .flatMap(YearReader::inSheet)
                .ifPresent(claims::add);
        if (claims.isEmpty()) {
            YearReader.inPath(clues.path()).ifPresent(claims::add);
        }
        return claims;
    }

    /** Sentences that open with the year after the reported one speak of what is planned. */
    private static boolean isPlan(YearClaim claim, List<YearClaim> stronger) {
        return !stronger.isEmpty() && claim.year() == stronger.get(0).year() + 1;
    }

    /** Of two years in a title, the one that the text confirms. */
    private static Optional<YearClaim> titleYear(Testimony.Titled titled, Optional<YearClaim> text) {
        List<Integer> years = titled.title().years();
        Optional<Integer> year = years.size() == 1
                ? Optional.of(years.get(0))
                : text.map(YearClaim::year).filter(years::contains);
        return year.map(
                value -> new YearClaim(titled.source(), value, titled.title().quote()));
    }

    /** A title's year that the period denies, and at whose end the report was signed already. */
    private static boolean isImpossible(YearClaim first, List<YearClaim> claims, Testimony testimony) {
        boolean denied =
                claims.stream().anyMatch(claim -> claim.source().equals("period") && claim.year() != first.year());
        return denied
                && !first.source().equals("manifest")
                && NarrativeReader.signed(testimony.lines())
                        .filter(signed -> isTooEarly(signed, first.year()))
                        .isPresent();
    }

    private static boolean isTooEarly(YearMonth signed, int year) {
        return signed.isBefore(YearMonth.of(year, EARLIEST_MONTH));
    }

    private static Contradiction contradiction(YearClaim settled, String actual) {
        return new Contradiction("year_contradiction", String.valueOf(settled.year()), actual);
    }

    /** A report on a year cannot be published before the year is over. */
    private static Optional<Contradiction> publishedTooEarly(YearClaim settled, Map<String, String> hints) {
        Matcher date = DATE.matcher(hints.getOrDefault("published", ""));
        if (!date.find()) {
            return Optional.empty();
        }
        int month = Math.min(12, Math.max(1, Integer.parseInt(date.group(2))));
        boolean tooEarly = isTooEarly(YearMonth.of(Integer.parseInt(date.group(1)), month), settled.year());
        return tooEarly ? Optional.of(contradiction(settled, "published " + hints.get("published"))) : Optional.empty();
    }
}
