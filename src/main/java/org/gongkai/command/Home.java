package org.gongkai.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder that holds the embedded database, the archive of sources and the logs. */
record Home(Path folder) {

    Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The option if given, else {@code GONGKAI_HOME}, else {@code ./data}. */
    static Home of(Optional<Path> option) {
        return new Home(option.or(() -> Optional.ofNullable(System.getenv("GONGKAI_HOME"))
                        .filter(home -> !home.isBlank())
                        .map(Path::of))
                .orElse(Path.of("data")));
    }

    Home below(String name) {
        return new Home(folder.resolve(name));
    }

    Path log() {
        return folder.resolve("logs").resolve("gongkai.log");
    }

    boolean hasDatabase() {
        return Files.exists(database());
    }

    /** @throws CannotProceed where the folder cannot be made or written to */
    void prepare() {
        try {
            Files.createDirectories(folder.resolve("logs"));
            for (Path written : List.of(folder, folder.resolve("logs"), log(), database())) {
                if (Files.exists(written) && !Files.isWritable(written)) {
                    throw new AccessDeniedException(written.toString());
                }
            }
        } catch (IOException e) {
            Words why = Causes.words(e);
            throw new CannotProceed(
                    new Words(
                            "无法写入数据目录 %s：%s；请检查权限或用 --home 指定其他目录".formatted(folder, why.chinese()),
                            "cannot write to the data folder %s: %s; check its permissions or give another with --home"
                                    .formatted(folder, why.english())),
                    e);
        }
    }

    private Path database() {
        return folder.resolve("warehouse.mv.db");
    }
}
