package org.gongkai.submission;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Where a submission stood: the {@code /}-separated path below the inbox, in Unicode NFC; {@code a.zip!/b.html} inside
 * an archive.
 */
public record SubmissionPath(String value) implements Comparable<SubmissionPath> {

    public SubmissionPath {
        value = Normalizer.normalize(value.replace('\\', '/'), Normalizer.Form.NFC);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a submission path must not be blank");
        }
    }

    /** The last name of the path, such as {@code b.html}. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder names above the file, outermost first. */
    public List<String> folders() {
        int end = value.lastIndexOf('/');
        return end < 0 ? List.of() : List.of(value.substring(0, end).split("/"));
    }

    /** Orders by the UTF-8 bytes of the path, which decides between submissions of one run. */
    @Override
    public int compareTo(SubmissionPath other) {
        return Arrays.compareUnsigned(
                value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
