package org.gongkai.warehouse;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.gongkai.form.Forms;
import org.gongkai.warehouse.PriorStates.Prior;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes what became of presented files: outcomes, versions, findings and facts. Thread safe; joins the caller's
 * transaction.
 */
public final class ReportWriter {
    private final AgencyMembers agencies;
    private final DueDates dueDates;
    private final FileTables files;
    private final PriorStates priors;
    private final CurrentReports currentReports;
    private final VersionTables versions;
    private final FactTables facts;
    private final RejectedFilings rejected;
    private final Rereadings rereadings;
    private final Supplier<FactDerivation> derivation;

    /** With the deadlines of the regulation. */
    public ReportWriter(DataSource database, String extractionVersion) {
        this(database, extractionVersion, Deadlines.STATUTORY);
    }

    /** @param extractionVersion what {@link LastPresented#extraction()} of these files will say */
    public ReportWriter(DataSource database, String extractionVersion, Deadlines deadlines) {
        dueDates = new DueDates(database, deadlines);
        agencies = new AgencyMembers(database);
        files = new FileTables(database, extractionVersion);
        priors = new PriorStates(database);
        currentReports = new CurrentReports(database, agencies, dueDates);
        versions = new VersionTables(database, agencies);
        facts = new FactTables(database);
        rejected = new RejectedFilings(database);
        rereadings = new Rereadings(database, deadlines);
        derivation = SingletonSupplier.of(() -> new FactDerivation(Forms.standard(), FactMembers.read(database)));
    }

    /** Forgets the members remembered, which decisions of persons may have changed since the last run. */
    public void forgetMembers() {
        agencies.forget();
        dueDates.forget();
    }

    /**
     * Whether {@link #newMembers} might have work to do; asks no database, so that most chunks need no second
     * connection.
     */
    public boolean mayHaveNewMembers(List<Processed> processed) {
        return !agencies.areKnown(agencies(processed));
    }

    /**
     * Adds the agencies and regions that the dimensions lack. To be called in a short transaction of its own, committed
     * before {@link #write}.
     */
    public void newMembers(List<Processed> processed) {
        agencies.add(agencies(processed));
    }

    private static List<Agency> agencies(List<Processed> processed) {
        return processed.stream()
                .map(Processed::outcome)
                .flatMap(outcome ->
                        outcome instanceof Outcome.Extracted extracted ? extracted.reports().stream() : Stream.empty())
                .flatMap(checked -> checked.report().identification().agency().stream())
                .toList();
    }

    /**
     * Writes everything of these files, in the caller's transaction (READ COMMITTED).
     *
     * @throws RowTakenByAnotherProcess when one of the files already has an outcome
     */
    public void write(Run run, List<Processed> processed) {
        if (processed.isEmpty()) {
            return;
        }
        List<ClaimedFile> claimed = files.claim(run, processed);
        Map<String, Prior> before = priors.of(claimed);
        Decisions decisions = new Decisions(
                before,
                priors.reports(Decisions.toCompare(claimed, before)),
                priors.waitingAt(Decisions.elsewhere(claimed, before), run),
                derivation.get());
        claimed.forEach(decisions::decide);
        versions.removeHeld(decisions.obsolete());
        files.addSubmissions(decisions.newSubmissions());
        rereadings.add(decisions.readAgain());
        List<NewReport> reports = decisions.newReports();
        CurrentReports.Settled settled = currentReports.settle(
                reports.stream().filter(report -> !report.held()).toList(), facts);
        versions.insert(reports, settled);
        facts.insert(settled.current());
        files.decide(decisions.complete(settled));
        rejected.write(claimed);
    }
}
