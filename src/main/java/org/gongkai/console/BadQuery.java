package org.gongkai.console;

/** What was asked cannot be answered as it stands. */
final class BadQuery extends RuntimeException {

    BadQuery(String chinese, String english) {
        super(chinese + " / " + english);
    }
}
