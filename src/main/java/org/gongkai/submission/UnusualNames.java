package org.gongkai.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds files whose name on disk is not the NFC, UTF-8 form that the listing shows. Remembers the last few folders. */
final class UnusualNames {
    private static final int FOLDERS_REMEMBERED = 16;

    private final Map<Path, Map<String, Path>> folders = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Map<String, Path>> eldest) {
            return size() > FOLDERS_REMEMBERED;
        }
    };

    synchronized Optional<Path> locate(Path root, SubmissionPath path) {
        Path place = root;
        for (String name : path.value().split("/")) {
            Optional<Path> found = within(place, name);
            if (found.isEmpty()) {
                return found;
            }
            place = found.get();
        }
        return Files.isRegularFile(place) || Files.isSymbolicLink(place) ? Optional.of(place) : Optional.empty();
    }

    private Optional<Path> within(Path folder, String name) {
        Path direct = FileNames.resolve(folder, name);
        return Files.exists(direct, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(direct)
                : Optional.ofNullable(
                        folders.computeIfAbsent(folder, UnusualNames::names).get(name));
    }

    private static Map<String, Path> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path ->
                            !FileNames.resolve(folder, FileNames.of(path)).equals(path))
                    .collect(Collectors.toMap(FileNames::of, path -> path));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be listed: " + folder, e);
        }
    }
}
