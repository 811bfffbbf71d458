package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command works in: the console, and the settings given beside its own options. */
record Surroundings(Console console, Arguments arguments, JitCompiler compiler) {
    /** Where Spring finds settings in the folder that Gongkai is started in. */
    private static final List<Path> OWN_SETTINGS = Stream.of("application", "config/application")
            .flatMap(name -> Stream.of(".yaml", ".yml", ".properties").map(ending -> Path.of(name + ending)))
            .toList();

    Home home(Optional<Path> option) {
        return Home.of(option.or(arguments::home));
    }

    /**
     * Whether there is, or may be, a warehouse to work on; a mistyped home shall not come to be, with an empty one in
     * it.
     */
    boolean hasWarehouse(Home home) {
        return home.hasDatabase()
                || System.getenv().keySet().stream().anyMatch(name -> name.startsWith("SPRING_"))
                || arguments.settings().stream().anyMatch(setting -> setting.startsWith("--spring."))
                || OWN_SETTINGS.stream().anyMatch(Surroundings::namesServer);
    }

    private static boolean namesServer(Path settings) {
        try {
            return Files.exists(settings)
                    && Files.readAllLines(settings).stream()
                            .anyMatch(line -> !line.strip().startsWith("#") && line.contains("jdbc:mysql:"));
        } catch (IOException unreadable) {
            return true;
        }
    }

    Application start(Home home) {
        return Application.start(home, arguments.settings());
    }

    Application serve(Home home) {
        return Application.serve(home, arguments.settings());
    }
}
