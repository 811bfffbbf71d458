package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;

/** Tells from the ending of a name what sort of body it is, by {@code config/agencies/kinds.csv}. */
final class KindRules {
    private final Ending none = new Ending();

    /** The last characters of names, and what may stand before them. */
    private static final class Ending {
        private final Map<Character, Ending> longer = new HashMap<>();
        private Optional<Kind> kind = Optional.empty();
    }

    KindRules() {
        for (NamedCsvRecord row : RegionFiles.rows("agencies/kinds.csv")) {
            String words = row.getField("ending");
            Ending ending = none;
            for (int i = words.length() - 1; i >= 0; i--) {
                ending = ending.longer.computeIfAbsent(words.charAt(i), any -> new Ending());
            }
            ending.kind = Optional.of(Kind.valueOf(row.getField("kind")));
        }
    }

    /** The kind by the longest ending known; brackets at the end, such as a co-name, do not count. */
    Optional<Kind> kind(String name) {
        String body = BodyName.withoutBrackets(name);
        if (body.endsWith("管委会")) {
            body = body.substring(0, body.length() - 3) + "管理委员会";
        }
        Optional<Kind> longest = Optional.empty();
        Ending ending = none;
        for (int i = body.length() - 1; i >= 0; i--) {
            ending = ending.longer.get(body.charAt(i));
            if (ending == null) {
                return longest;
            }
            longest = ending.kind.isPresent() ? ending.kind : longest;
        }
        return longest;
    }
}
