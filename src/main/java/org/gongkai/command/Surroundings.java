package org.gongkai.command;

import java.nio.file.Path;
import java.util.Optional;

/** What a command works in: the console, and the settings given beside its own options. */
record Surroundings(Console console, Arguments arguments) {

    Home home(Optional<Path> option) {
        return Home.of(option.or(arguments::home));
    }

    /** Whether there is, or may be, a warehouse to work on; a mistyped home shall not come to be, with an empty one in it. */
    boolean hasWarehouse(Home home) {
        return home.hasDatabase()
                || System.getenv("SPRING_DATASOURCE_URL") != null
                || arguments.settings().stream().anyMatch(setting -> setting.startsWith("--spring.datasource.url="));
    }

    Application start(Home home) {
        return Application.start(home, arguments.settings());
    }
}
