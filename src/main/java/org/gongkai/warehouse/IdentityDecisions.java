package org.gongkai.warehouse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Regions;
import org.gongkai.agency.Register;

/**
 * Carries out what persons decide about who reported, for all years that it touches. For the one process that may write;
 * joins its transaction.
 */
public final class IdentityDecisions {
    private final DataSource database;
    private final AgencyRegister register;
    private final AuditLog audit;
    private final Rekeying rekeying;
    private final RewrittenReports rewritten;

    public IdentityDecisions(DataSource database, Supplier<Regions> regions, Deadlines deadlines) {
        this.database = database;
        register = new AgencyRegister(database, regions);
        audit = new AuditLog(database);
        rekeying = new Rekeying(database, deadlines);
        rewritten = new RewrittenReports(database, deadlines);
    }

    /** What is in force, and what was. */
    public AgencyRegister register() {
        return register;
    }

    /** Keeps a decision, without consequences so far. */
    public void keep(AgencyRegister.Entry entry) {
        register.add(entry);
        Decision decision = entry.decision();
        audit.add(
                entry.decidedAt(),
                entry.decidedBy(),
                "agency " + decision.kind().name().toLowerCase(Locale.ROOT),
                entry.file().isEmpty() ? decision.agency().name() : entry.file(),
                "decision " + decision.number() + ": " + decision.agency().name() + " ("
                        + decision.agency().region().code() + ")"
                        + decision.other().map(other -> ", " + other.name()).orElse("")
                        + decision.year().map(year -> ", " + year.value()).orElse("")
                        + (entry.reason().isEmpty() ? "" : "; " + entry.reason()));
    }

    /** Takes a decision back, without consequences so far. */
    public void takeBack(AgencyRegister.Entry entry, String by, LocalDateTime at) {
        register.undo(entry.decision().number(), by, at);
        audit.add(
                at,
                by,
                "agency undo",
                "decision " + entry.decision().number(),
                entry.decision().agency().name());
    }

    /** Remembers what else a person did. */
    public void note(LocalDateTime at, String by, String action, String subject, String detail) {
        audit.add(at, by, action, subject, detail);
    }

    /** Makes these bodies known. */
    public void introduce(List<Agency> agencies) {
        new AgencyMembers(database).add(agencies);
    }

    /** Writes reports of a file anew, as they are read under the register of now. */
    public void rewrite(long submission, Outcome.Extracted outcome, Set<Integer> parts) {
        rewritten.write(submission, outcome, parts);
    }

    /**
     * Gives all reports the bodies that they have by the register of now.
     *
     * @return how many reports moved
     */
    public int rekey() {
        Register now = register.read();
        Map<Long, Agency> names = new TreeMap<>();
        register.entries().stream()
                .map(AgencyRegister.Entry::decision)
                .filter(decision -> decision.kind() != Decision.Kind.REPORT)
                .forEach(decision -> {
                    names.putIfAbsent(decision.agency().id(), decision.agency());
                    decision.other().ifPresent(other -> names.putIfAbsent(other.id(), other));
                });
        return rekeying.apply(now, names);
    }
}
