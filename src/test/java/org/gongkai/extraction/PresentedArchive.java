package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.submission.ArchiveLimits;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.InboxListing;
import org.gongkai.submission.ManifestLine;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.submission.ZipBytes;

/** An archive with a folder, a manifest and an archive in it, and the reading of all that an inbox presents of it. */
final class PresentedArchive {
    private static final ArchiveLimits LIMITS =
            new ArchiveLimits(50, 1 << 20, 200, 1 << 16, 2, ArchiveLimits.DEFAULT.cpuTime());
    private static final int LARGEST = 1 << 16;

    private PresentedArchive() {}

    static byte[] whole() {
        byte[] inner = new ZipBytes().inGbk().with("内/二.html", "<p>二").bytes();
        return new ZipBytes()
                .with("一.html", "<table><tr><td>规章<td>3</table>".repeat(20))
                .with("manifest.csv", "file,year\n一.html,2023\n无.html,\n")
                .with("深/层/内.zip", inner)
                .with("空/", "")
                .bytes();
    }

    static void readAll(Path folder) throws IOException {
        Inbox inbox = Inbox.at(folder, LIMITS);
        InboxListing listing =
                inbox.list(manifest -> List.of(new ManifestLine(new SubmissionPath("a.zip!/一.html"), Statement.NONE)));
        try {
            while (listing.hasNext()) {
                PresentedFile file = listing.next();
                assertThat(List.of(file.path().value().split("/"))).doesNotContain("..", ".", "");
                read(inbox, file);
            }
        } finally {
            inbox.release();
        }
    }

    private static void read(Inbox inbox, PresentedFile file) throws IOException {
        try {
            long size = inbox.read(file, LARGEST).size();
            assertThat(size).isLessThanOrEqualTo(LARGEST);
            if (file.path().value().contains("!/")) {
                assertThat(size).isEqualTo(file.size());
            }
        } catch (SubmissionRejected rejected) {
            assertThat(rejected.particulars().chinese()).doesNotContainPattern("null|Exception|[a-z]{3,} [a-z]{3,}");
        }
    }
}
