package org.gongkai.hostile;

import static org.gongkai.hostile.Packages.text;
import static org.gongkai.hostile.Packages.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that name an address which nobody may call. */
final class Links {
    static final int FILES = 3;

    private Links() {}

    static void write(Path inbox, int port) throws IOException {
        String address = "http://127.0.0.1:" + port + "/x";
        workbook(
                inbox.resolve("links.xlsx"),
                text(("<worksheet><sheetData><row r='1'><c r='A1'><f>WEBSERVICE(\"%1$s\")</f><v>1</v></c>"
                                + "<c r='B1'><f>[1]Sheet1!A1</f><v>2</v></c><c r='C1'><f>cmd|'/c calc'!A1</f><v>3</v></c>"
                                + "<c r='D1'><f>HYPERLINK(\"%1$s\")</f></c></row></sheetData></worksheet>")
                        .formatted(address)),
                text("<sst/>"));
        Files.writeString(inbox.resolve("links.html"), """
                <!DOCTYPE html SYSTEM "%1$s"><html><head><base href="%1$s"><link rel="stylesheet" href="%1$s">
                <meta http-equiv="refresh" content="0; url=%1$s"><script src="%1$s"></script></head>
                <body><img src="%1$s"><iframe src="%1$s"></iframe><table background="%1$s"><tr><td>1</table></body></html>""".formatted(address));
        workbook(
                inbox.resolve("links-by-entity.xlsx"),
                text("<!DOCTYPE worksheet SYSTEM \"" + address + "\"><worksheet><sheetData/></worksheet>"),
                text("<sst/>"));
    }
}
