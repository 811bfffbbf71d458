package org.gongkai.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.submission.Content;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.Listing;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.WebFetch;
import org.gongkai.warehouse.WebFetches;
import org.gongkai.web.Fetched;

/** The pages that a run fetched, as the archive keeps them; a page that was not had is presented too. */
final class WebSource implements Source {
    private final long run;
    private final Supplier<List<WebTarget>> targets;
    private final WebFetches fetches;
    private final SourceArchive archive;
    private final Inbox kept;
    private Optional<Map<String, WebFetch>> fetched = Optional.empty();

    WebSource(long run, Supplier<List<WebTarget>> targets, WebFetches fetches, SourceArchive archive) {
        this.run = run;
        this.targets = targets;
        this.fetches = fetches;
        this.archive = archive;
        this.kept = Inbox.at(archive.folder());
    }

    @Override
    public List<WebTarget> pages() {
        return targets.get();
    }

    private record Pages(Iterator<PresentedFile> files, long ignored) implements Listing {
        @Override
        public boolean hasNext() {
            return files.hasNext();
        }

        @Override
        public PresentedFile next() {
            return files.next();
        }
    }

    @Override
    public Listing list() {
        List<PresentedFile> files = new ArrayList<>();
        long ignored = 0;
        try {
            for (WebTarget target : targets.get()) {
                Inbox.Presented presented = presented(target);
                files.addAll(presented.files());
                ignored += presented.ignored();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read: " + archive.folder(), e);
        }
        return new Pages(files.iterator(), ignored);
    }

    private Inbox.Presented presented(WebTarget target) throws IOException {
        WebFetch fetch = fetchOf(target.statement().url());
        PresentedFile page = new PresentedFile(target.path(), fetch.size(), fetch.at(), target.statement());
        return fetch.failure().isEmpty() && fetch.hash().isPresent()
                ? kept.presentAs(page, archive.place(fetch.hash().get()))
                : new Inbox.Presented(List.of(page), 0);
    }

    /** That of the report attached to a page where one was followed. */
    private WebFetch fetchOf(String url) {
        Map<String, WebFetch> all = fetched();
        WebFetch page = Optional.ofNullable(all.get(url))
                .orElseThrow(() -> new IllegalStateException("listed before it was fetched: " + url));
        return page.followed().isEmpty()
                ? page
                : Optional.ofNullable(all.get(page.followed())).orElse(page);
    }

    private synchronized Map<String, WebFetch> fetched() {
        if (fetched.isEmpty()) {
            fetched = Optional.of(fetches.of(run));
        }
        return fetched.get();
    }

    @Override
    public void layOpen(PresentedFile file) throws IOException {
        WebFetch fetch = fetchOf(file.statement().url());
        if (fetch.hash().isPresent()) {
            kept.layOpen(stored(fetch.hash().get(), file));
        }
    }

    /** Where what was fetched is kept, or the file of it where it is an archive. */
    private SubmissionPath stored(ContentHash hash, PresentedFile file) {
        int inside = file.path().value().indexOf("!/");
        String member = inside < 0 ? "" : file.path().value().substring(inside);
        return new SubmissionPath(archive.place(hash) + member);
    }

    @Override
    public Content read(PresentedFile file, long limit) throws IOException {
        WebFetch fetch = fetchOf(file.statement().url());
        if (!fetch.failure().isEmpty() || fetch.hash().isEmpty()) {
            throw new SubmissionRejected(RejectionReason.NOT_FETCHED, told(fetch));
        }
        return kept.read(stored(fetch.hash().get(), file), limit);
    }

    private static Particulars told(WebFetch fetch) {
        String[] why = fetch.failure().split(Fetched.BESIDE, 2);
        boolean again = fetch.attempts() > 1;
        return new Particulars(
                fetch.finalUrl() + "：" + why[0] + (again ? "，共尝试 " + fetch.attempts() + " 次" : ""),
                fetch.finalUrl() + ": " + why[why.length - 1] + (again ? ", " + fetch.attempts() + " attempts" : ""));
    }

    @Override
    public void release() {
        kept.release();
    }
}
