package org.gongkai.databases;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real MySQL 8.0.15, unpacked from a test dependency; needs libaio1 and libnuma1. */
final class MySqlServer implements Server {
    private static final int SECONDS_TO_START = 60;

    private final Path folder;
    private final int port;

    MySqlServer() throws Exception {
        folder = Files.createTempDirectory("gongkai-mysql-");
        port = freePort();
        unpack();
        run(mysqld("--initialize-insecure"));
        Process server = start(mysqld(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("mysql.sock"),
                "--mysqlx=OFF",
                "--local-infile=1",
                "--skip-ssl",
                "--default-authentication-plugin=mysql_native_password",
                "--skip-log-bin"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        awaitConnections(server);
    }

    @Override
    public String newSchema(String name) throws Exception {
        return MySqlSchemas.create(url(), name);
    }

    private String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    private void unpack() throws Exception {
        Path archive = folder.resolve("server.tar.gz");
        try (InputStream packed = MySqlServer.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz")) {
            if (packed == null) {
                throw new IOException("the MySQL server's archive is not on the class path");
            }
            Files.copy(packed, archive);
        }
        Files.createDirectory(folder.resolve("base"));
        run(List.of(
                "tar", "-xzf", archive.toString(), "-C", folder.resolve("base").toString()));
        Files.delete(archive);
    }

    private List<String> mysqld(String... arguments) {
        Path base = folder.resolve("base");
        List<String> command = new java.util.ArrayList<>(List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + base,
                "--datadir=" + folder.resolve("data"),
                "--lc-messages-dir=" + base.resolve("share")));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private void run(List<String> command) throws Exception {
        int exit = start(command).waitFor();
        if (exit != 0) {
            throw new IOException(command.get(0) + " ended with " + exit + ": " + Files.readString(log().toPath()));
        }
    }

    private File log() {
        return folder.resolve("server.log").toFile();
    }

    private void awaitConnections(Process server) throws Exception {
        for (int tries = 0; tries < SECONDS_TO_START * 10; tries++) {
            try {
                DriverManager.getConnection(url(), "root", "").close();
                return;
            } catch (SQLException notYet) {
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new IOException("MySQL did not start: " + Files.readString(log().toPath()));
    }

    private void stop(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
        Cleanup.delete(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
