package org.gongkai.loading;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.document.Enclosures.LinkedFile;
import org.gongkai.document.ReportAttachment;
import org.gongkai.extraction.Extraction;
import org.gongkai.extraction.ReportRejected;
import org.gongkai.submission.Content;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.Submission;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.WebFetch;
import org.gongkai.warehouse.WebFetches;
import org.gongkai.web.Fetched;
import org.gongkai.web.PageFetcher;
import org.gongkai.web.Validators;
import org.gongkai.web.WebAddress;

/** Fetches a page into the archive, and the report attached to it where the page itself has no tables. */
final class WebVisit {
    /** What a page is that may link to its report; the attachment has to be a report by itself all the same. */
    private static final Set<RejectionReason> TABLES_ELSEWHERE = Set.of(
            RejectionReason.NO_STATUTORY_TABLES,
            RejectionReason.LIST_OF_REPORTS,
            RejectionReason.OTHER_PAPER,
            RejectionReason.ATTACHMENT_ONLY,
            RejectionReason.PICTURE_ONLY,
            RejectionReason.EXPLANATION,
            RejectionReason.EARLIER_FORM);

    private final PageFetcher fetcher;
    private final WebFetches fetches;
    private final SourceArchive archive;
    private final Extraction extraction;

    WebVisit(PageFetcher fetcher, WebFetches fetches, SourceArchive archive, Extraction extraction) {
        this.fetcher = fetcher;
        this.fetches = fetches;
        this.archive = archive;
        this.extraction = extraction;
    }

    /** The page first, then the attachment if one was followed. */
    List<WebFetch> to(WebTarget target) throws InterruptedException, IOException {
        WebFetch page = fetch(target.url(), target.statement().url(), target.permitted());
        Optional<URI> attachment = page.hash().isPresent() ? attachment(target, page) : Optional.empty();
        List<WebFetch> visited = new ArrayList<>();
        if (attachment.isPresent()) {
            String url = attachment.get().toString();
            visited.add(page.following(url));
            boolean sameHost = attachment.get().getHost().equals(target.url().getHost());
            visited.add(fetch(attachment.get(), url, target.permitted() && sameHost));
        } else {
            visited.add(page);
        }
        return visited;
    }

    private WebFetch fetch(URI url, String as, boolean permitted) throws InterruptedException, IOException {
        Optional<WebFetch> before = fetches.latest(as)
                .filter(last -> last.hash().filter(archive::holds).isPresent());
        Validators validators = before.map(last -> new Validators(last.etag(), last.lastModified()))
                .orElse(Validators.NONE);
        Fetched fetched = fetcher.fetch(url, validators, permitted);
        if (fetched.unchanged() && before.isPresent()) {
            return unchanged(before.get(), fetched);
        }
        if (fetched.content().isPresent()) {
            archive.keep(fetched.content().get());
        }
        return new WebFetch(
                as,
                fetched.finalUrl().toString(),
                "",
                Instant.now(),
                fetched.status(),
                fetched.attempts(),
                fetched.content().map(Content::hash),
                fetched.content().map(Content::size).orElse(0),
                fetched.validators().etag(),
                fetched.validators().lastModified(),
                failure(fetched));
    }

    private static String failure(Fetched fetched) {
        return fetched.failure().isEmpty() && fetched.content().isEmpty()
                ? "HTTP 状态 " + fetched.status() + "，但未问过是否有变" + Fetched.BESIDE + "HTTP " + fetched.status()
                        + " without having been asked whether it changed"
                : fetched.failure();
    }

    private static WebFetch unchanged(WebFetch before, Fetched now) {
        String etag = now.validators().etag();
        String modified = now.validators().lastModified();
        return new WebFetch(
                before.url(),
                now.finalUrl().toString(),
                "",
                Instant.now(),
                now.status(),
                now.attempts(),
                before.hash(),
                before.size(),
                etag.isEmpty() ? before.etag() : etag,
                modified.isEmpty() ? before.lastModified() : modified,
                "");
    }

    private Optional<URI> attachment(WebTarget target, WebFetch page) throws IOException {
        Content content = archive.find(page.hash().orElseThrow()).orElseThrow();
        try {
            return ReportAttachment.among(links(new Submission(target.path(), content)), page.finalUrl())
                    .map(WebAddress::parse);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The files that a page links to which lacks the tables itself. */
    private List<LinkedFile> links(Submission page) {
        try {
            extraction.extract(page);
            return List.of();
        } catch (ReportRejected rejected) {
            return TABLES_ELSEWHERE.contains(rejected.reason()) ? rejected.links() : List.of();
        } catch (SubmissionRejected unreadable) {
            return List.of();
        }
    }
}
