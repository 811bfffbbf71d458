package org.gongkai.submission;

/** One presented file as it arrived: where it stood, its bytes, and what was stated beside it. */
public record Submission(SubmissionPath path, Content content, Statement statement) {

    public Submission(SubmissionPath path, Content content) {
        this(path, content, Statement.NONE);
    }

    public static Submission of(String path, byte[] bytes) {
        return new Submission(new SubmissionPath(path), Content.of(bytes));
    }

    public ContentHash hash() {
        return content.hash();
    }
}
