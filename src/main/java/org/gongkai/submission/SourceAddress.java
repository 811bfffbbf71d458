package org.gongkai.submission;

/**
 * Where in a submission something was printed, readable by a person who has the file open: {@code table[2]/r7c3},
 * {@code line 41}, {@code line 41/c3}, {@code 年报!D7}. Tables, rows, columns and lines count from 1.
 */
public record SourceAddress(String value) {
    @Override
    public String toString() {
        return value;
    }
}
