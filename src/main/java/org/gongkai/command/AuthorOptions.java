package org.gongkai.command;

import java.util.Optional;
import org.gongkai.loading.Author;
import picocli.CommandLine.Option;

/** Who decides, and why. */
final class AuthorOptions {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "决定人，默认系统用户名%nwho decides; by default the user of this system")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "理由，记入日志%nwhy, for the log")
    private Optional<String> reason = Optional.empty();

    Author author() {
        return new Author(by.orElseGet(() -> System.getProperty("user.name", "")), reason.orElse(""));
    }
}
