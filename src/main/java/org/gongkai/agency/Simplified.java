package org.gongkai.agency;

/** Traditional characters in their simplified form, by {@code config/agencies/traditional.csv}. */
final class Simplified {
    private static final char[] FORMS = forms();

    private Simplified() {}

    static char of(char c) {
        return FORMS[c];
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = (char) c;
        }
        RegionFiles.rows("agencies/traditional.csv")
                .forEach(row -> forms[row.getField("traditional").charAt(0)] =
                        row.getField("simplified").charAt(0));
        return forms;
    }
}
