package org.gongkai.web;

import java.net.URI;
import java.util.Optional;
import org.gongkai.submission.Content;

/**
 * What asking for a page came to.
 *
 * @param finalUrl where redirects led
 * @param status of the last answer; 0 where there was none
 * @param attempts how often it was asked for
 * @param content empty where the page is unchanged or was not had
 * @param failure why it was not had, in Chinese and English with {@link #BESIDE} between them; empty otherwise
 */
public record Fetched(
        URI finalUrl, int status, int attempts, Optional<Content> content, Validators validators, String failure) {
    /** Between the Chinese and the English of a failure. */
    public static final String BESIDE = " / ";

    static final int NOT_MODIFIED = 304;

    /** Whether the page is as it was when the validators were given. */
    public boolean unchanged() {
        return status == NOT_MODIFIED && failure.isEmpty();
    }

    static Fetched failed(URI url, int status, int attempts, Words failure) {
        return new Fetched(url, status, attempts, Optional.empty(), Validators.NONE, failure.toString());
    }
}
