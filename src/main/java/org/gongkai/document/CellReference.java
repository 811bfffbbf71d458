package org.gongkai.document;

import java.util.List;
import java.util.stream.IntStream;

/** A cell's place as Excel writes it, such as {@code D7}; row and column count from 0. */
record CellReference(int row, int column) {
    private static final int LETTERS = 26;

    /** Those that a form or a ledger of a row a body has: every cell is addressed. */
    private static final List<String> USUAL_COLUMNS =
            IntStream.range(0, 256).mapToObj(CellReference::spelled).toList();

    /** @throws IllegalArgumentException where the text is no reference */
    static CellReference parse(String text) {
        int at = 0;
        int column = 0;
        int row = 0;
        while (at < text.length() && isLetter(text.charAt(at)) && at < 4) {
            column = column * LETTERS + (text.charAt(at) & 0x1F);
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at < digits + 8) {
            row = row * 10 + text.charAt(at) - '0';
            at++;
        }
        if (at < text.length() || column == 0 || row == 0) {
            throw new IllegalArgumentException("not a cell reference: " + text);
        }
        return new CellReference(row - 1, column - 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static String columnName(int column) {
        return column < USUAL_COLUMNS.size() ? USUAL_COLUMNS.get(column) : spelled(column);
    }

    private static String spelled(int column) {
        String name = "";
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name = (char) ('A' + rest % LETTERS) + name;
        }
        return name;
    }

    @Override
    public String toString() {
        return columnName(column) + (row + 1);
    }
}
