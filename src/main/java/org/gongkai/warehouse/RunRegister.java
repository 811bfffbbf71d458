package org.gongkai.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.SubmissionPath;

/** Keeps the runs, the files presented to each and what became of them. Joins the caller's transaction. */
@SuppressWarnings("DoNotCallSuggester")
public final class RunRegister {

    public RunRegister(DataSource database) {}

    /** A new run with the next number. */
    public Run begin(String period, String inbox) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> find(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> latest(String inbox) {
        throw new UnsupportedOperationException();
    }

    /**
     * Forgets the registered files, so that registering can start over.
     *
     * @throws IllegalStateException when one of them already has an outcome
     */
    public void clear(Run run) {
        throw new UnsupportedOperationException();
    }

    /** Registers files in the order given, the first as {@code firstOrder} (from 1). */
    public void register(Run run, List<PresentedFile> files, long firstOrder) {
        throw new UnsupportedOperationException();
    }

    /** Marks the registering complete. */
    public void registered(Run run, long ignoredFiles) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@link #registered} was reached. */
    public boolean isRegistered(Run run) {
        throw new UnsupportedOperationException();
    }

    /** How many files the run registered. */
    public long files(long run) {
        throw new UnsupportedOperationException();
    }

    /** Files without an outcome with {@code afterOrder < order <= lastOrder}, in order. */
    public List<Registered> pending(long run, long afterOrder, long lastOrder, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What stood at these paths before this run; paths never presented are missing from the map. */
    public Map<SubmissionPath, LastPresented> lastPresented(List<Registered> files) {
        throw new UnsupportedOperationException();
    }

    public RunTally tally(long run) {
        throw new UnsupportedOperationException();
    }

    /** The files of one outcome, in order. */
    public List<FileOutcome> outcomes(long run, String outcome, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Marks the run complete. */
    public void finish(Run run) {
        throw new UnsupportedOperationException();
    }

    public boolean isFinished(Run run) {
        throw new UnsupportedOperationException();
    }
}
