package org.gongkai.command;

import org.gongkai.submission.Plural;

/** What is said to a person, Chinese first with English beside. */
record Words(String chinese, String english) {

    Words with(Object... values) {
        return new Words(chinese.formatted(values), Plural.in(english.formatted(values)));
    }

    /** With what it is about behind it, if anything. */
    Words about(String what) {
        return what.isEmpty() ? this : new Words(chinese + "：" + what, english + ": " + what);
    }

    @Override
    public String toString() {
        return chinese + " / " + english;
    }
}
