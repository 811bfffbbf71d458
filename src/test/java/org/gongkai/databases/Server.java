package org.gongkai.databases;

/** A running database server. */
interface Server {

    /** Creates an empty schema and returns its JDBC URL; user {@code root} (H2: {@code sa}), no password. */
    String newSchema(String name) throws Exception;

    default String user() {
        return "root";
    }
}
