package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.generator.GeneratedInbox;
import org.gongkai.generator.Layout;
import org.gongkai.generator.Layout.Family;

/** Generated documents to load. */
record Corpus(Path folder, int files, int reports, int kilobytesEach) {

    static Corpus pages(Path folder, int files, long seed) throws IOException {
        return write(folder, files, seed, Layout.of(Family.HTML));
    }

    static Corpus furnishedPages(Path folder, int files, long seed) throws IOException {
        Corpus bare = pages(folder, files, seed);
        Furniture.dress(folder, seed);
        return new Corpus(folder, bare.files(), bare.reports(), kilobytes(folder) / files);
    }

    static Corpus workbooks(Path folder, int files, long seed) throws IOException {
        return write(
                folder,
                files,
                seed,
                Arrays.stream(Layout.values())
                        .filter(layout -> layout.name().startsWith("XLSX_"))
                        .toList());
    }

    private static Corpus write(Path folder, int files, long seed, List<Layout> layouts) throws IOException {
        GeneratedInbox inbox = GeneratedInbox.write(
                folder, folder.resolveSibling(folder.getFileName() + ".csv"), files, seed, layouts);
        return new Corpus(folder, files, inbox.reports(), kilobytes(folder) / files);
    }

    private static int kilobytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return (int) (bytes / 1000);
    }
}
