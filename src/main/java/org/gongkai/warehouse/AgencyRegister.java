package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Region;
import org.gongkai.agency.Regions;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code agency_decision}: what persons decided about who reported. Joins the caller's transaction. */
public final class AgencyRegister {
    private static final String COLUMNS = """
            decision_id, kind, file, content_hash, part, printed_name, name_key, evidence, agency_id, agency_name,
            agency_name_key, agency_kind, region_code, other_id, other_name, other_name_key, other_kind,
            other_region_code, year_key, effective_on, reason, decided_by, decided_at""";

    private final JdbcClient jdbc;
    private final Supplier<Regions> regions;

    public AgencyRegister(DataSource database, Supplier<Regions> regions) {
        this.jdbc = JdbcClient.create(database);
        this.regions = regions;
    }

    /**
     * A decision with what people want to know about it.
     *
     * @param file the file decided on, as exports name it; empty where none was
     * @param decidedAt in UTC
     */
    public record Entry(
            Decision decision,
            String file,
            String printedName,
            String reason,
            String decidedBy,
            LocalDateTime decidedAt,
            boolean undone) {

        /** The same under a number of its own. */
        public Entry numbered(long number) {
            Decision other = new Decision(
                    number,
                    decision.kind(),
                    decision.contentHash(),
                    decision.part(),
                    decision.nameKey(),
                    decision.evidence(),
                    decision.agency(),
                    decision.other(),
                    decision.year(),
                    decision.on());
            return new Entry(other, file, printedName, reason, decidedBy, decidedAt, undone);
        }
    }

    /** What is in force. */
    public Register read() {
        return new Register(entries().stream()
                .filter(entry -> !entry.undone())
                .map(Entry::decision)
                .toList());
    }

    /** Every decision, also those taken back, the earliest first. */
    public List<Entry> entries() {
        return jdbc.sql("select " + COLUMNS
                        + ", undone_at is not null as undone from agency_decision order by decision_id")
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        int year = row.getInt("year_key");
        boolean several = row.getLong("other_id") > 0;
        Decision decision = new Decision(
                row.getLong("decision_id"),
                Decision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("content_hash"),
                row.getInt("part"),
                row.getString("name_key"),
                row.getString("evidence"),
                agency(row, "agency_name", "agency_name_key", "agency_kind", "region_code"),
                several
                        ? Optional.of(agency(row, "other_name", "other_name_key", "other_kind", "other_region_code"))
                        : Optional.empty(),
                year > 0 ? Optional.of(new ReportingYear(year)) : Optional.empty(),
                row.getObject("effective_on", LocalDate.class));
        return new Entry(
                decision,
                row.getString("file"),
                row.getString("printed_name"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class),
                row.getBoolean("undone"));
    }

    private Agency agency(ResultSet row, String name, String nameKey, String kind, String region) throws SQLException {
        return new Agency(
                row.getString(name),
                row.getString(nameKey),
                region(row.getString(region)),
                Agency.Kind.valueOf(row.getString(kind).toUpperCase(Locale.ROOT)));
    }

    private Region region(String code) {
        return regions.get()
                .byCode(code)
                .or(() -> regions.get().known(code))
                .orElseThrow(() -> new IllegalStateException(
                        "a decision names the region " + code + ", which config/regions/ no longer has"));
    }

    /** The number that the next decision takes; only for the one process that may decide. */
    public long next() {
        return jdbc.sql("select coalesce(max(decision_id), 0) + 1 from agency_decision")
                .query(Long.class)
                .single();
    }

    /** Keeps a decision. */
    public void add(Entry entry) {
        Decision decision = entry.decision();
        Optional<Agency> other = decision.other();
        jdbc.sql("insert into agency_decision (" + COLUMNS + ") values (?" + ", ?".repeat(22) + ")")
                .params(
                        decision.number(),
                        decision.kind().name().toLowerCase(Locale.ROOT),
                        entry.file(),
                        decision.contentHash(),
                        decision.part(),
                        Texts.cut(entry.printedName(), 400),
                        Texts.cut(decision.nameKey(), 400),
                        decision.evidence(),
                        decision.agency().id(),
                        decision.agency().name(),
                        decision.agency().nameKey(),
                        kind(decision.agency()),
                        decision.agency().region().code(),
                        other.map(Agency::id).orElse(ReportKeys.NONE),
                        other.map(Agency::name).orElse(""),
                        other.map(Agency::nameKey).orElse(""),
                        other.map(AgencyRegister::kind).orElse(""),
                        other.map(agency -> agency.region().code()).orElse(""),
                        decision.year().map(ReportingYear::value).orElse(-1),
                        decision.on(),
                        Texts.cut(entry.reason(), 2000),
                        Texts.cut(entry.decidedBy(), 100),
                        entry.decidedAt())
                .update();
    }

    /** Takes a decision back. */
    public void undo(long decision, String by, LocalDateTime at) {
        jdbc.sql("update agency_decision set undone_by = ?, undone_at = ? where decision_id = ? and undone_at is null")
                .params(Texts.cut(by, 100), at, decision)
                .update();
    }

    static String kind(Agency agency) {
        return agency.kind().name().toLowerCase(Locale.ROOT);
    }
}
