package org.gongkai.submission;

/** One presented file as it arrived: where it stood and its bytes. */
public record Submission(SubmissionPath path, Content content) {

    public static Submission of(String path, byte[] bytes) {
        return new Submission(new SubmissionPath(path), Content.of(bytes));
    }

    public ContentHash hash() {
        return content.hash();
    }
}
