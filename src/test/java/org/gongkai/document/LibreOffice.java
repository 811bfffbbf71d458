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
            throw new AssertionError("CI must have soffice: install libreoffice-calc and libreoffice-writer");
        }
        if (!present) {
            System.err.println("SKIPPED: no soffice on the path; what LibreOffice saves is not tested");
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
        convert(folder, format, files, List.of());
    }

    /** Opens pages as texts to be edited, which LibreOffice does only when told. */
    public static void convertPages(Path folder, String format, List<Path> pages)
            throws IOException, InterruptedException {
        convert(folder, format, pages, List.of("--infilter=HTML (StarWriter)"));
    }

    private static void convert(Path folder, String format, List<Path> files, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        command.addAll(options);
        command.addAll(List.of("--convert-to", format, "--outdir", folder.toString()));
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
