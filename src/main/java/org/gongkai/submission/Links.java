package org.gongkai.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Symbolic links lead through an inbox but not out of it, or anything on the machine could be presented. */
final class Links {
    private Links() {}

    /**
     * Why what stands at a path is not read, if so.
     *
     * @param root the inbox's real path
     */
    static Optional<SubmissionRejected> trouble(Path path, Path root) {
        try {
            return path.toRealPath().startsWith(root)
                    ? Optional.empty()
                    : Optional.of(new SubmissionRejected(
                            RejectionReason.LINK_NOT_FOLLOWED, new Particulars("指向收件箱之外", "leads out of the inbox")));
        } catch (NoSuchFileException gone) {
            return Optional.of(new SubmissionRejected(
                    RejectionReason.MISSING,
                    Files.isSymbolicLink(path)
                            ? new Particulars("链接的目标不存在", "a link that leads nowhere")
                            : Particulars.NONE));
        } catch (IOException loop) {
            return Files.isSymbolicLink(path)
                    ? Optional.of(new SubmissionRejected(
                            RejectionReason.LINK_NOT_FOLLOWED, new Particulars("指向自身", "leads in a circle")))
                    : Optional.of(new SubmissionRejected(RejectionReason.NO_ACCESS, ""));
        }
    }
}
