package org.gongkai.warehouse;

import java.util.Collection;
import javax.sql.DataSource;
import org.gongkai.agency.Region;

/** Fills the dimensions whose members are known before any report is read. */
public final class Dimensions {

    public Dimensions(DataSource database) {}

    /** Adds what is missing, in short transactions of its own; cheap when nothing is. */
    @SuppressWarnings("DoNotCallSuggester")
    public void prepare(Collection<Region> regions) {
        throw new UnsupportedOperationException();
    }
}
