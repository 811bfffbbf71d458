package org.gongkai.warehouse;

import java.io.IOException;

/** What an export holds. */
interface ExportContent {
    String[] header();

    /** Writes the rows in a fixed order, with bounded memory, and returns their number. */
    long write(ExportFile out) throws IOException;
}
