package org.gongkai.generator;

/** The editions of the form and the hybrids of them that were really filed. */
enum Edition {
    CURRENT("2021"),
    TRIAL("2019"),
    /** Section (一) of 2019 beside 行政许可 with only 本年处理决定数量. */
    SECTION_ONE_OF_2019("mixed"),
    /** Table two of 2021, table three with （六）其他处理 in one row. */
    OTHER_IN_ONE_ROW("mixed");

    private final String published;

    Edition(String published) {
        this.published = published;
    }

    /** As exported. */
    String published() {
        return published;
    }

    boolean otherInOneRow() {
        return this != CURRENT;
    }
}
