package org.gongkai.warehouse;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.submission.ContentHash;

/**
 * What asking for one address came to in a run.
 *
 * @param followed the report attached to it, which was asked for too; empty where none was
 * @param status of the last answer, 304 where unchanged, 0 without one
 * @param hash of the bytes, by which the archive keeps them
 * @param failure why they were not had; empty otherwise
 */
public record WebFetch(
        String url,
        String finalUrl,
        String followed,
        Instant at,
        int status,
        int attempts,
        Optional<ContentHash> hash,
        long size,
        String etag,
        String lastModified,
        String failure) {

    public WebFetch following(String attachment) {
        return new WebFetch(url, finalUrl, attachment, at, status, attempts, hash, size, etag, lastModified, failure);
    }
}
