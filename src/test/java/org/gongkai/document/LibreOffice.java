package org.gongkai.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Saves documents with LibreOffice, whose writers differ from those of Office and POI. */
public final class LibreOffice {
    private LibreOffice() {}

    /** Skips the test where there is no LibreOffice, except in CI, which must have one. */
    public static void required() throws IOException, InterruptedException {
        boolean present = isPresent();
        if (!present && System.getenv("CI") != null) {
            throw new AssertionError("CI must have soffice: install libreoffice-calc");
        }
        if (!present) {
            System.err.println("SKIPPED: no soffice on the path; workbooks saved by LibreOffice are not tested");
        }
        assumeTrue(present, "no soffice on the path");
    }

    private static boolean isPresent() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Opens the files and saves each in another format beside it; one start of the program for all. */
    public static void convert(Path folder, String format, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "soffice", ".log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("soffice did not convert " + files);
        }
    }
}
