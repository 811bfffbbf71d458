package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency.Kind;

/** Tells from the ending of a name what sort of body it is, by {@code config/agencies/kinds.csv}. */
final class KindRules {
    private final Map<String, Kind> byEnding = new HashMap<>();
    private int longest;

    KindRules() {
        for (NamedCsvRecord row : RegionFiles.rows("agencies/kinds.csv")) {
            byEnding.put(row.getField("ending"), Kind.valueOf(row.getField("kind")));
            longest = Math.max(longest, row.getField("ending").length());
        }
    }

    /** The kind by the longest ending known; brackets at the end, such as a co-name, do not count. */
    Optional<Kind> kind(String name) {
        String body = BodyName.withoutBrackets(name).replaceAll("管委会$", "管理委员会");
        for (int length = Math.min(longest, body.length()); length > 0; length--) {
            Kind kind = byEnding.get(body.substring(body.length() - length));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
