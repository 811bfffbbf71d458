package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Writes the warehouse's contents as {@code .csv} or {@code .xlsx}, by the file's ending, while others may load. */
@SuppressWarnings("DoNotCallSuggester")
public final class Exports {

    public Exports(DataSource database) {}

    /** One row per published cell of every current report; returns the number of rows. */
    public long figures(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** One row per report, or per file without one. */
    public long reports(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** One row per finding of the reports that are current or held. */
    public long findings(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }
}
