package org.gongkai.command;

import org.gongkai.submission.Plural;

/** What is said to a person, Chinese first with English beside. */
record Words(String chinese, String english) {

    Words with(Object... values) {
        return new Words(chinese.formatted(values), Plural.in(english.formatted(values)));
    }

    @Override
    public String toString() {
        return chinese + " / " + english;
    }
}
