package org.gongkai.loading;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.warehouse.LastPresented;
import org.gongkai.warehouse.Registered;
import org.gongkai.warehouse.RunRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads, by key, the files of one partition that have no outcome yet. Keeps no state beyond the rows. */
final class PendingFiles implements ItemReader<Candidate> {
    private final RunRegister register;
    private final long run;
    private final OrderRange range;
    private final int page;
    private final Queue<Candidate> read = new ArrayDeque<>();
    private long after;

    PendingFiles(RunRegister register, long run, OrderRange range, int page) {
        this.register = register;
        this.run = run;
        this.range = range;
        this.page = page;
        this.after = range.first() - 1;
    }

    @Override
    public @Nullable Candidate read() {
        if (read.isEmpty()) {
            turnPage();
        }
        return read.poll();
    }

    private void turnPage() {
        List<Registered> files = register.pending(run, after, range.last(), page);
        if (files.isEmpty()) {
            return;
        }
        Map<SubmissionPath, LastPresented> before = register.lastPresented(files);
        for (Registered file : files) {
            read.add(new Candidate(file, Optional.ofNullable(before.get(file.path()))));
            after = file.order();
        }
    }
}
