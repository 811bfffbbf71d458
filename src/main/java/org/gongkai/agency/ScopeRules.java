package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Region.Level;

/** Decides whose figures a report contains, by {@code config/agencies/scope.csv}. */
final class ScopeRules {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    private record KindRule(Optional<Level> lowest, Scope scope) {}

    private final Map<String, Scope> markers = new LinkedHashMap<>();
    private final Map<Kind, KindRule> kinds = new EnumMap<>(Kind.class);

    ScopeRules() {
        for (NamedCsvRecord row : RegionFiles.rows("agencies/scope.csv")) {
            Scope scope = Scope.valueOf(row.getField("scope"));
            if (row.getField("subject").equals("marker")) {
                markers.put(row.getField("value"), scope);
            } else {
                String level = row.getField("level");
                kinds.put(
                        Kind.valueOf(row.getField("value")),
                        new KindRule(level.isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(level)), scope));
            }
        }
    }

    Scope scope(Agency agency) {
        return marked(agency.name()).orElseGet(() -> byKind(agency));
    }

    /** Whether brackets hold a marker and so belong to the name itself. */
    boolean marks(String brackets) {
        return markers.keySet().stream().anyMatch(brackets::contains);
    }

    /** A marker counts in brackets or at the end: 海关总署(本级机关), 全国税务系统. */
    private Optional<Scope> marked(String name) {
        String body = BodyName.withoutBrackets(name);
        for (Map.Entry<String, Scope> marker : markers.entrySet()) {
            if (body.endsWith(marker.getKey())) {
                return Optional.of(marker.getValue());
            }
            Matcher brackets = BRACKETS.matcher(name);
            while (brackets.find()) {
                if (brackets.group(1).contains(marker.getKey())) {
                    return Optional.of(marker.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private Scope byKind(Agency agency) {
        KindRule rule = kinds.get(agency.kind());
        if (rule == null) {
            return Scope.UNKNOWN;
        }
        boolean highEnough = rule.lowest()
                .map(lowest -> agency.region().level().compareTo(lowest) <= 0)
                .orElse(true);
        return highEnough ? rule.scope() : Scope.UNKNOWN;
    }
}
