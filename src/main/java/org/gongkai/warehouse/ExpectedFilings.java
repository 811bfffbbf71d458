package org.gongkai.warehouse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code expected_filing}: which reports are due, and when. For the one process that may write; joins its transaction. */
public final class ExpectedFilings {
    private static final String WRITE = """
            insert into expected_filing (named_id, year_key, agency_id, tier, due_date_key, basis, imported_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
                agency_id = values(agency_id),
                tier = values(tier),
                due_date_key = values(due_date_key),
                basis = values(basis),
                imported_at = values(imported_at)""";

    private static final String WAIVE = """
            insert into expected_waiver (named_id, year_key, reason, waived_by, waived_at)
            values (?, ?, ?, ?, ?)
            on duplicate key update
                reason = values(reason),
                waived_by = values(waived_by),
                waived_at = values(waived_at)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final AgencyMembers members;
    private final Deadlines deadlines;
    private final Timeliness timeliness;

    public ExpectedFilings(DataSource database, Deadlines deadlines) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new Batches(database);
        this.members = new AgencyMembers(database);
        this.deadlines = deadlines;
        this.timeliness = new Timeliness(database, deadlines);
    }

    /**
     * That a body is to report on a year.
     *
     * @param named by its own name
     */
    public record Expected(Agency named, ReportingYear year, String tier) {}

    /**
     * What has come of a body's report on a year.
     *
     * @param status {@code on_time}, {@code late}, {@code filed} (nobody knows when), {@code held}, {@code rejected},
     *     {@code waived}, {@code missing} or {@code not_due}
     * @param due empty where no day is set
     * @param chinese why what came last was rejected, or why it was excused, in the words of who did; else empty
     * @param english why what came last was rejected; else empty
     */
    public record Status(
            String agency,
            String regionCode,
            int year,
            String tier,
            String status,
            Optional<LocalDate> due,
            String chinese,
            String english) {}

    /** Adds these, or what they change. */
    public void add(List<Expected> filings, Register register, LocalDateTime at) {
        members.add(filings.stream()
                .map(filing -> register.settle(filing.named(), Optional.of(filing.year())))
                .distinct()
                .toList());
        batches.write(WRITE, filings, (row, filing) -> {
            int year = filing.year().value();
            Optional<LocalDate> due = deadlines.due(filing.tier(), year);
            row.setLong(1, filing.named().id());
            row.setInt(2, year);
            row.setLong(
                    3,
                    register.settle(filing.named(), Optional.of(filing.year())).id());
            row.setString(4, filing.tier());
            row.setInt(5, due.map(Moments::keyWithin).orElse(Moments.UNKNOWN_DAY));
            row.setString(
                    6,
                    due.map(day -> "gongkai.deadlines." + filing.tier() + " "
                                    + day.toString().substring(5))
                            .orElse("gongkai.deadlines." + filing.tier() + " is not set"));
            row.setObject(7, at);
        });
        timeliness.settleAll();
    }

    /**
     * Excuses a body from its report on a year.
     *
     * @return under how many names it was expected
     */
    public int waive(Agency agency, ReportingYear year, String reason, String by, LocalDateTime at) {
        List<Long> names = expectedAs(agency, year);
        batches.write(WAIVE, names, (row, named) -> {
            row.setLong(1, named);
            row.setInt(2, year.value());
            row.setString(3, Texts.cut(reason, 2000));
            row.setString(4, Texts.cut(by, 100));
            row.setObject(5, at);
        });
        return names.size();
    }

    /** Expects the report again; returns how many excuses there were. */
    public int withdrawWaiver(Agency agency, ReportingYear year) {
        List<Long> names = expectedAs(agency, year);
        return names.isEmpty()
                ? 0
                : jdbc.sql("delete from expected_waiver where year_key = :year and named_id in (:names)")
                        .param("year", year.value())
                        .param("names", names)
                        .update();
    }

    private List<Long> expectedAs(Agency agency, ReportingYear year) {
        return jdbc.sql("select named_id from expected_filing where year_key = ? and (named_id = ? or agency_id = ?)")
                .params(year.value(), agency.id(), agency.id())
                .query(Long.class)
                .list();
    }

    /** What has come of the reports on a year, or on all, by region and body. */
    public List<Status> status(Optional<Integer> year) {
        return jdbc.sql("""
                        select agency, region_code, reporting_year, tier, status, due_on,
                            case status when 'rejected' then rejection_zh when 'waived' then waiver else '' end,
                            case status when 'rejected' then rejection_en else '' end
                        from mart_filing_status
                        where expected = 1 and (? < 0 or reporting_year = ?)
                        order by reporting_year, region_code, agency""")
                .params(year.orElse(-1), year.orElse(-1))
                .query((row, number) -> new Status(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }
}
