package org.gongkai.submission;

import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A file in an archive.
 *
 * @param path below the outermost archive: {@code b.html}, {@code inner.zip!/b.html}
 * @param size as the archive states it; no more is ever read
 * @param trouble why it cannot be read, if so
 */
record ArchiveMember(
        String path, long size, ZipFile zip, ZipArchiveEntry entry, Optional<SubmissionRejected> trouble) {}
