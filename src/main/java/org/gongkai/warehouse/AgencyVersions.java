package org.gongkai.warehouse;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names that bodies bore one after another, as versions in {@code dim_agency}. */
final class AgencyVersions {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final String WRITE = """
            insert into dim_agency
                (agency_key, agency_id, name, name_key, kind, region_key, valid_from, valid_to, is_current)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
                name = values(name),
                name_key = values(name_key),
                kind = values(kind),
                region_key = values(region_key),
                valid_to = values(valid_to),
                is_current = values(is_current)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final RegionMembers regions;

    AgencyVersions(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
        regions = new RegionMembers(database);
    }

    private record Row(long key, long body, Agency agency, LocalDate from, LocalDate to, boolean current) {}

    /** Writes the versions that these bodies have by the register. Versions too many stay until {@link #tidy}. */
    void write(Register register, Map<Long, Agency> names) {
        List<Row> rows = rows(register, names).values().stream()
                .flatMap(Collection::stream)
                .toList();
        regions.add(rows.stream().map(row -> row.agency().region()).distinct().toList());
        batches.write(WRITE, rows, (row, version) -> {
            row.setLong(1, version.key());
            row.setLong(2, version.body());
            row.setString(3, version.agency().name());
            row.setString(4, version.agency().nameKey());
            row.setString(5, AgencyRegister.kind(version.agency()));
            row.setLong(6, RegionMembers.key(version.agency().region()));
            row.setObject(7, version.from());
            row.setObject(8, version.to());
            row.setBoolean(9, version.current());
        });
    }

    /** Removes versions that no decision in force asks for, and bodies that are another's name now. */
    void tidy(Register register, Map<Long, Agency> names) {
        rows(register, names)
                .forEach((body, rows) -> jdbc.sql(
                                "delete from dim_agency where agency_id = :body and agency_key not in (:keys)")
                        .param("body", body)
                        .param("keys", rows.stream().map(Row::key).toList())
                        .update());
        List<Long> noBodies =
                names.keySet().stream().filter(id -> register.body(id) != id).toList();
        if (!noBodies.isEmpty()) {
            jdbc.sql("delete from dim_agency where agency_id in (:ids)")
                    .param("ids", noBodies)
                    .update();
        }
    }

    private static Map<Long, List<Row>> rows(Register register, Map<Long, Agency> names) {
        Map<Long, List<Row>> rows = new TreeMap<>();
        names.forEach((id, agency) -> {
            if (register.body(id) == id) {
                rows.put(id, rows(register, agency));
            }
        });
        return rows;
    }

    private static List<Row> rows(Register register, Agency body) {
        List<Register.Spell> names = new ArrayList<>(register.names(body.id()));
        if (names.isEmpty()) {
            names.add(new Register.Spell(Decision.ALWAYS, body));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            Register.Spell name = names.get(i);
            Optional<LocalDate> next = last
                    ? register.takenOver(body.id())
                    : Optional.of(names.get(i + 1).from());
            rows.add(new Row(
                    i == 0 ? body.id() : key(body.id(), name.from()),
                    body.id(),
                    name.agency(),
                    name.from(),
                    next.map(day -> day.minusDays(1)).orElse(FOR_EVER),
                    last));
        }
        return rows;
    }

    /** A function of body and day alone, so that every warehouse gives the version the same key. */
    private static long key(long body, LocalDate from) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(Texts.key(body + "|" + from)))
                        .getLong()
                >>> 12;
    }
}
