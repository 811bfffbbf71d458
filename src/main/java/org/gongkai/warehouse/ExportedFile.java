package org.gongkai.warehouse;

/** How people and exports name a report's place: {@code a/b.html}, {@code ledger.xlsx#2} for a file's second report. */
final class ExportedFile {
    private ExportedFile() {}

    static String name(String path, int part) {
        return part > 1 ? path + "#" + part : path;
    }
}
