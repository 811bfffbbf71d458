package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bodies of the state, and those of them whose name opens the names of local organs. */
final class CentralBodies {
    private static final String STATE = "中华人民共和国";

    private final Map<String, Boolean> opensLocalNames = new HashMap<>();
    /** The first characters of names: most bodies are none of the state's. */
    private final Set<String> beginnings = new HashSet<>();

    private int longest;

    CentralBodies() {
        for (NamedCsvRecord row : RegionFiles.rows("agencies/central.csv")) {
            opensLocalNames.put(row.getField("name"), row.getField("prefix").equals("yes"));
            beginnings.add(row.getField("name").substring(0, 2));
            longest = Math.max(longest, row.getField("name").length());
        }
    }

    /** The body of the state whose name this is, with or without 中华人民共和国 before and brackets behind. */
    boolean isCentral(String name) {
        return opensLocalNames.containsKey(BodyName.withoutBrackets(withoutState(name)));
    }

    /** The rest behind the body of the state whose local organ bears this name: 乌鲁木齐市税务局. */
    Optional<String> localPart(String name) {
        String body = withoutState(name);
        boolean mayBeOne = body.length() > 2 && beginnings.contains(body.substring(0, 2));
        for (int length = mayBeOne ? Math.min(longest, body.length() - 1) : 0; length > 1; length--) {
            if (opensLocalNames.getOrDefault(body.substring(0, length), false)) {
                return Optional.of(body.substring(length));
            }
        }
        return body.equals(name) ? Optional.empty() : Optional.of(body);
    }

    private static String withoutState(String name) {
        return name.startsWith(STATE) ? name.substring(STATE.length()) : name;
    }
}
