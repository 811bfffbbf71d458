package org.gongkai.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The reports that come with Gongkai. */
final class Samples {
    private Samples() {}

    /** Lays them out as an inbox. Files that are there already stay as they are. */
    static Path copyTo(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath:/samples/*.*")) {
            Path file = inbox.resolve(Objects.requireNonNull(sample.getFilename()));
            if (!Files.exists(file)) {
                try (InputStream content = sample.getInputStream()) {
                    Files.copy(content, file);
                }
            }
        }
        return inbox;
    }
}
