package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a body's name from the beginning of a sentence: 昌吉市教育局 of 昌吉市教育局认真贯彻…. */
final class LeadName {
    /** How sentences about the reporting body go on; anything else is no subject. */
    static final String DEEDS =
            "(?:认真|坚持|严格|深入|按照|以|在|紧|全面|积极|高度|始终|持续|扎实|根据|贯彻|围绕|主动|不断|进一步|切实|继续|着力|充分|聚焦|牢|依|坚决|大力|狠抓|结合|通过|政府信息公开|政务公开|深化|落实|强化|加强|推进|共|高质量|立足|把|将|对照|遵循|严把|学习|依照|编制|编写|公布|发布|向社会|现将)";

    private static final Pattern GOES_ON = Pattern.compile("^" + DEEDS);

    private static final Pattern BRACKETS = Pattern.compile("^\\([^()]*\\)");

    private final PlaceReader places;
    private final KindRules kinds;

    LeadName(PlaceReader places, KindRules kinds) {
        this.places = places;
        this.kinds = kinds;
    }

    /** The name with its place, or with the rank of its place, or the place alone where the sentence speaks of the place itself. */
    Optional<String> cut(String sentence) {
        List<Place> read = places.read(sentence);
        if (read.isEmpty() && SpokenOf.of(sentence).isEmpty()) {
            return Optional.empty();
        }
        int end = read.isEmpty() ? 1 : read.get(0).end();
        if (!read.isEmpty() && GOES_ON.matcher(sentence.substring(end)).lookingAt()) {
            return Optional.of(sentence.substring(0, end));
        }
        for (int cut = end + 1; cut <= Math.min(sentence.length() - 1, end + 24); cut++) {
            if (kinds.kind(sentence.substring(end, cut)).isPresent()) {
                Matcher brackets = BRACKETS.matcher(sentence.substring(cut));
                int full = brackets.lookingAt() ? cut + brackets.end() : cut;
                if (GOES_ON.matcher(sentence.substring(full)).lookingAt()) {
                    return Optional.of(sentence.substring(0, full));
                }
            }
        }
        return Optional.empty();
    }
}
