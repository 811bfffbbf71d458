package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Region;
import org.gongkai.agency.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agencies of the warehouse, under all names that they bore. */
public final class KnownAgencies {
    private static final String QUERY = """
            select a.agency_id, a.name, a.name_key, a.kind, g.code as region_code
            from dim_agency a
            join dim_region g
                on g.region_key = a.region_key
            where a.agency_id > 0
            """;
    private static final String ORDER = " order by g.code, a.name, a.agency_id, a.valid_from";

    private final JdbcClient jdbc;
    private final Supplier<Regions> regions;

    public KnownAgencies(DataSource database, Supplier<Regions> regions) {
        this.jdbc = JdbcClient.create(database);
        this.regions = regions;
    }

    /** Each under its durable identity, once for every name. */
    public List<Agency> all() {
        return jdbc.sql(QUERY + ORDER).query((row, number) -> agency(row)).list();
    }

    /** Those of exactly this name, as printed or normalised. */
    public List<Agency> named(String name) {
        return jdbc.sql(QUERY + "and (a.name = ? or a.name_key = ?)" + ORDER)
                .params(name, NameKey.of(name))
                .query((row, number) -> agency(row))
                .list();
    }

    /** Differs from an earlier answer once a body was added, or a person decided or took back which names are whose. */
    public String state() {
        return jdbc.sql("""
                        select concat(
                            (select count(*) from dim_agency), ' ',
                            (select count(*) from agency_decision), ' ',
                            (select count(undone_at) from agency_decision))
                        """).query(String.class).single();
    }

    private Agency agency(ResultSet row) throws SQLException {
        String code = row.getString("region_code");
        Region region = regions.get()
                .known(code)
                .orElseThrow(() -> new IllegalStateException("config/regions/ no longer has the region " + code));
        return new Agency(
                row.getString("name"),
                row.getString("name_key"),
                region,
                Agency.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("agency_id"));
    }
}
