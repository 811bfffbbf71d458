package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.gongkai.submission.Content;

/** One answer of a server, read whole. */
record Answer(int status, Content body, String location, Optional<Duration> retryAfter, Validators validators) {
    private static final int CHUNK = 16_384;

    /** @throws IOException where it is too large or takes too long */
    static Answer read(ClassicHttpResponse response, FetchPolicy policy, long deadline) throws IOException {
        HttpEntity entity = response.getEntity();
        boolean wanted = response.getCode() / 100 == 2;
        return new Answer(
                response.getCode(),
                Content.of(wanted && entity != null ? body(entity, policy, deadline) : new byte[0]),
                header(response, "Location"),
                wait(header(response, "Retry-After")),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")));
    }

    private static byte[] body(HttpEntity entity, FetchPolicy policy, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = entity.getContent()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.size() > policy.maxBytes()) {
                    throw new TooMuch("超过 " + policy.maxBytes() + " 字节", "more than " + policy.maxBytes() + " bytes");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new TooMuch(
                            policy.deadline().toSeconds() + " 秒内未能收完",
                            "not complete within " + policy.deadline().toSeconds() + " s");
                }
            }
        }
        return body.toByteArray();
    }

    /** Asking again would not help. */
    static final class TooMuch extends IOException {
        private final Words words;

        TooMuch(String chinese, String english) {
            super(english);
            this.words = new Words(chinese, english);
        }

        Words words() {
            return words;
        }
    }

    boolean isRedirect() {
        return (status >= 301 && status <= 303) || status == 307 || status == 308;
    }

    /** Whether another attempt may help: the server is busy or ill. */
    boolean mayPass() {
        return status == 408 || status == 429 || status / 100 == 5;
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); anything else says nothing. */
    private static Optional<Duration> wait(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Duration until = Duration.between(
                    Instant.now(),
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeParseException saysNothing) {
            return Optional.empty();
        }
    }
}
