package org.gongkai.databases;

/** The databases that Gongkai runs on. */
public enum Vendor {
    H2(H2Server::new),
    MARIADB(MariaDbServer::new),
    MYSQL(MySqlServer::new);

    private final Start start;

    Vendor(Start start) {
        this.start = start;
    }

    Server server() throws Exception {
        return start.server();
    }

    private interface Start {
        Server server() throws Exception;
    }
}
