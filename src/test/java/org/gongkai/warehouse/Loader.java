package org.gongkai.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads an inbox as the job does: registers, writes chunks on several threads, reconciles. */
final class Loader {
    private final RunRegister register;
    private final ReportWriter writer;
    private final Reconciliation reconciliation;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;
    private final String extraction;
    private int chunk = 3;
    private int threads = 1;

    Loader(DataSource database) {
        this(database, "1");
    }

    Loader(DataSource database, String extraction) {
        this.extraction = extraction;
        register = new RunRegister(database);
        writer = new ReportWriter(database, extraction);
        reconciliation = new Reconciliation(database);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(manager);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        ownTransaction = new TransactionTemplate(manager);
        ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Loader chunk(int files) {
        chunk = files;
        return this;
    }

    Loader threads(int number) {
        threads = number;
        return this;
    }

    Run load(Inbox inbox) throws Exception {
        Run run = register(inbox);
        write(run, inbox);
        reconcile(run);
        register.finish(run);
        return run;
    }

    Run register(Inbox inbox) {
        Run run = register.begin("2026-01", "/inbox");
        register.register(run, inbox.presented(), 1);
        register.registered(run, 0);
        return run;
    }

    RunTally reconcile(Run run) {
        RunTally tally = transaction.execute(status -> reconciliation.reconcile(run));
        if (tally == null) {
            throw new IllegalStateException("no tally");
        }
        return tally;
    }

    /** Each thread takes every so-many-th chunk, so that chunks commit in no particular order. */
    void write(Run run, Inbox inbox) throws Exception {
        List<Registered> pending = register.pending(run.id(), 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        List<List<Registered>> chunks = new ArrayList<>();
        for (int from = 0; from < pending.size(); from += chunk) {
            chunks.add(pending.subList(from, Math.min(pending.size(), from + chunk)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                work.add(pool.submit(() -> {
                    for (int place = first; place < chunks.size(); place += threads) {
                        write(run, read(chunks.get(place), inbox));
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    List<Processed> read(List<Registered> files, Inbox inbox) {
        Map<SubmissionPath, LastPresented> last = register.lastPresented(files);
        return files.stream()
                .map(file -> {
                    Outcome outcome = inbox.reading(file.path());
                    LastPresented before = last.get(file.path());
                    ContentHash hash = outcome.bytes().orElseThrow();
                    boolean unchanged = before != null && before.coversReading(hash, extraction, Statement.NONE);
                    return new Processed(file, unchanged ? new Outcome.Unchanged(hash) : outcome);
                })
                .toList();
    }

    /** As when the process is killed just before it commits. */
    void writeAndDie(Run run, List<Processed> files) {
        transaction.executeWithoutResult(status -> {
            write(run, files);
            status.setRollbackOnly();
        });
    }

    void write(Run run, List<Processed> files) {
        transaction.executeWithoutResult(status -> {
            if (writer.mayHaveNewMembers(files)) {
                ownTransaction.executeWithoutResult(own -> writer.newMembers(files));
            }
            writer.write(run, files);
        });
    }
}
