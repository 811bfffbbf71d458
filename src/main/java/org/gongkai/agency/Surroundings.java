package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What stands around a name and will again around that of the body's next report. */
final class Surroundings {
    private static final Pattern DIGITS = Pattern.compile("[0-9〇零一二三四五六七八九]+(?=年)|\\d+");
    private static final int LONGEST = 1_000;

    private static final String CODE = "credit_code=";

    private Surroundings() {}

    /** Whether what stands around names the body as surely as its name does. */
    static boolean nameTheBody(String surroundings) {
        return surroundings.startsWith(CODE);
    }

    /** @param code of the body, where nothing else names it */
    static String of(Clues clues, List<Context> contexts, Optional<CreditCode> code) {
        TreeSet<String> parts = new TreeSet<>();
        code.ifPresent(its -> parts.add(CODE + its.digits()));
        contexts.forEach(
                context -> parts.add(context.source() + "=" + context.region().code()));
        hint(clues, "host").ifPresent(host -> parts.add("site=" + host));
        hint(clues, "site_id").ifPresent(site -> parts.add("site=" + site));
        if (parts.isEmpty()) {
            parts.add("path=" + DIGITS.matcher(PlainText.of(clues.path())).replaceAll("#"));
        }
        String all = String.join(";", parts);
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    private static Optional<String> hint(Clues clues, String key) {
        return Optional.ofNullable(clues.hints().get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
