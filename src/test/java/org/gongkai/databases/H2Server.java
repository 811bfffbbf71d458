package org.gongkai.databases;

import java.nio.file.Files;
import java.nio.file.Path;

/** H2 in files of a temporary folder, with the settings of the embedded warehouse. */
final class H2Server implements Server {
    private final Path folder;

    H2Server() throws Exception {
        folder = Files.createTempDirectory("gongkai-h2-");
        Cleanup.deleteAtExit(folder);
    }

    @Override
    public String newSchema(String name) {
        return "jdbc:h2:file:" + folder.resolve(name)
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    @Override
    public String user() {
        return "sa";
    }
}
