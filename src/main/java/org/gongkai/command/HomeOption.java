package org.gongkai.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that every command has which needs the warehouse. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "数据目录，默认 GONGKAI_HOME 或 ./data%nfolder of the embedded database, archive and logs")
    private Optional<Path> home = Optional.empty();

    Optional<Path> folder() {
        return home;
    }
}
