package org.gongkai.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDBC URL as it may be shown: without the password, in any of the places where drivers take one. */
record DatabaseUrl(String value) {
    private static final Pattern FILE = Pattern.compile("^jdbc:h2:(?:file:)?([^;]+)");
    private static final Pattern SERVER = Pattern.compile("^jdbc:\\w+://(?:[^/@]*@)?([^?;]+)");

    /** What a person knows it by: the file, or the server and the database, without driver and settings. */
    String place() {
        return Stream.of(FILE, SERVER)
                .map(pattern -> pattern.matcher(value))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseGet(this::toString);
    }

    boolean isEmbedded() {
        return value.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
        return value.replaceAll("(?i)([?&;](?:password|password\\d|pwd)=)[^&;]*", "$1***")
                .replaceAll("(?i)(//[^/@:?]*:)[^/@]*@", "$1***@")
                .replaceAll("(?i)(password=)[^,)&;*]+", "$1***");
    }
}
