package org.gongkai.warehouse;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.agency.Region;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The members of {@code dim_region}. */
final class RegionMembers {
    private static final int COUNTY_DIGITS = 6;
    private static final int FEW = 1_000;
    private static final long TOP = -2;
    private static final String INSERT = """
            insert ignore into dim_region
                (region_key, code, name, level, parent_key, province, city, county, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, '1900-01-01', '9999-12-31')""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Batches batches;

    RegionMembers(DataSource database) {
        jdbc = new JdbcTemplate(database);
        named = new NamedParameterJdbcTemplate(jdbc);
        batches = new Batches(database);
    }

    static long key(Region region) {
        return key(region.code());
    }

    private static long key(String code) {
        return Long.parseLong(code) * (code.length() > COUNTY_DIGITS ? 1 : 1_000);
    }

    /** Adds the regions that are missing, the higher levels first, since each refers to the one above. */
    void add(Collection<Region> regions) {
        Map<Long, String> names = names(regions);
        List<Region> missing = regions.stream()
                .filter(region -> !names.containsKey(key(region)))
                .distinct()
                .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
                .toList();
        missing.forEach(region -> names.putIfAbsent(key(region), region.name()));
        batches.write(INSERT, missing, (row, region) -> bind(row, region, names));
    }

    /** The names of these regions and of those above them, as far as they are members. */
    private Map<Long, String> names(Collection<Region> regions) {
        Map<Long, String> names = new HashMap<>();
        RowCallbackHandler put = row -> names.put(row.getLong(1), row.getString(2));
        if (regions.size() > FEW) {
            jdbc.query("select region_key, name from dim_region where region_key > 0", put);
        } else if (!regions.isEmpty()) {
            Set<Long> keys = regions.stream()
                    .flatMap(region -> Stream.concat(Stream.of(key(region)), above(region.code())))
                    .collect(Collectors.toSet());
            named.query(
                    "select region_key, name from dim_region where region_key in (:keys)", Map.of("keys", keys), put);
        }
        return names;
    }

    private static void bind(PreparedStatement row, Region region, Map<Long, String> names) throws SQLException {
        String code = region.code();
        List<Long> above = above(code).filter(names::containsKey).toList();
        row.setLong(1, key(code));
        row.setString(2, code);
        row.setString(3, region.name());
        row.setString(4, region.level().name().toLowerCase(Locale.ROOT));
        row.setLong(5, above.isEmpty() ? TOP : above.get(0));
        row.setString(6, ancestor(names, code.substring(0, 2) + "0000"));
        row.setString(7, code.startsWith("00", 2) ? "" : ancestor(names, code.substring(0, 4) + "00"));
        row.setString(8, code.startsWith("00", 4) ? "" : ancestor(names, code.substring(0, COUNTY_DIGITS)));
    }

    private static String ancestor(Map<Long, String> names, String code) {
        return names.getOrDefault(key(code), "");
    }

    /** The keys of the regions that the code lies in, the nearest first. */
    private static Stream<Long> above(String code) {
        List<String> codes = new ArrayList<>();
        if (code.length() > COUNTY_DIGITS) {
            codes.add(code.substring(0, COUNTY_DIGITS));
        }
        codes.add(code.substring(0, 4) + "00");
        codes.add(code.substring(0, 2) + "0000");
        return codes.stream().filter(other -> !other.equals(code)).map(RegionMembers::key);
    }
}
