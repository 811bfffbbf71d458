package org.gongkai.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.gongkai.extraction.Extraction;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.WebFetch;
import org.gongkai.warehouse.WebFetches;
import org.gongkai.web.PageFetcher;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the pages of a run, several hosts at a time. Each page is committed by itself, so that a run that died goes on
 * with those that are left; no transaction is open while a server is waited for.
 */
final class FetchPages implements Tasklet {
    private final LiveRun live;
    private final RunRegister register;
    private final WebFetches fetches;
    private final SourceArchive archive;
    private final Supplier<Extraction> extraction;
    private final TransactionTemplate newTransaction;
    private final WebSettings settings;
    private volatile boolean givenUp;

    FetchPages(
            LiveRun live,
            RunRegister register,
            WebFetches fetches,
            SourceArchive archive,
            Supplier<Extraction> extraction,
            TransactionTemplate newTransaction,
            WebSettings settings) {
        this.live = live;
        this.register = register;
        this.fetches = fetches;
        this.archive = archive;
        this.extraction = extraction;
        this.newTransaction = newTransaction;
        this.settings = settings;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (register.isRegistered(live.run())) {
            return RepeatStatus.FINISHED;
        }
        live.lease().requireHeld();
        Map<String, List<WebTarget>> left = left();
        if (left.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        try (PageFetcher fetcher = new PageFetcher(settings.policy())) {
            WebVisit visit = new WebVisit(fetcher, fetches, archive, extraction.get());
            fetch(left, visit);
        }
        live.stopSign().checkInterrupted(contribution.getStepExecution());
        return RepeatStatus.FINISHED;
    }

    /** By host. */
    private Map<String, List<WebTarget>> left() {
        List<WebTarget> pages = live.source().pages();
        Map<String, WebFetch> done = fetches.of(live.run().id());
        Map<String, List<WebTarget>> left = new TreeMap<>();
        long waiting = 0;
        for (WebTarget page : pages) {
            if (!done.containsKey(page.statement().url())) {
                left.computeIfAbsent(page.url().getHost(), host -> new ArrayList<>())
                        .add(page);
                waiting++;
            }
        }
        live.progress().begin(pages.size(), pages.size() - waiting);
        return left;
    }

    /** Waits for all hosts, also after one has failed: a thread left behind would write on unseen. */
    private void fetch(Map<String, List<WebTarget>> hosts, WebVisit visit) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(settings.threads(), work -> new Thread(work, "fetch"));
        List<Future<?>> running = new ArrayList<>();
        hosts.values()
                .forEach(pages -> running.add(pool.submit(() -> {
                    visitAll(pages, visit);
                    return true;
                })));
        pool.shutdown();
        List<Exception> failures = new ArrayList<>();
        for (Future<?> host : running) {
            try {
                host.get();
            } catch (ExecutionException e) {
                givenUp = true;
                failures.add(e.getCause() instanceof Exception cause ? cause : e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void visitAll(List<WebTarget> pages, WebVisit visit) throws InterruptedException, IOException {
        for (WebTarget page : pages) {
            if (givenUp || live.stopSign().isShown()) {
                return;
            }
            List<WebFetch> visited = visit.to(page);
            newTransaction.executeWithoutResult(own -> {
                live.lease().requireHeldInDatabase();
                fetches.add(live.run().id(), visited);
            });
            live.progress().add(1);
        }
    }
}
