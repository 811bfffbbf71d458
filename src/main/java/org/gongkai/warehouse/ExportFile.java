package org.gongkai.warehouse;

import java.io.Closeable;
import java.io.IOException;

/** An export being written, row by row. */
interface ExportFile extends Closeable {
    void row(String... cells) throws IOException;
}
