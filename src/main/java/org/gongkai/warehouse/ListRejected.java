package org.gongkai.warehouse;

import java.util.List;
import org.gongkai.submission.Plural;

/** A list that a person gave has lines that cannot be used; none of it was taken. */
public final class ListRejected extends RuntimeException {
    private final List<Problem> problems;

    public ListRejected(List<Problem> problems) {
        super(Plural.in(problems.size() + " {line|lines} cannot be used, the first: ") + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong with a line, and what to do.
     *
     * @param line from 1, the headings included; 0 where the file as a whole is meant
     */
    public record Problem(int line, String chinese, String english) {}

    public List<Problem> problems() {
        return problems;
    }
}
