package org.gongkai.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line, parted into what the commands understand and the settings that pass through to Spring.
 *
 * @param settings {@code --spring.…}, {@code --gongkai.…}, {@code --server.…} and {@code --logging.…}
 * @param home {@code --gongkai.home}, which is {@code --home} by another name
 */
record Arguments(List<String> own, List<String> settings, Optional<String> home) {
    private static final String HOME = "--gongkai.home=";

    Arguments {
        own = List.copyOf(own);
        settings = List.copyOf(settings);
    }

    static Arguments of(String... arguments) {
        List<String> own = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        Optional<String> home = Optional.empty();
        for (String argument : arguments) {
            if (argument.startsWith(HOME)) {
                home = Optional.of(argument.substring(HOME.length()));
            } else if (argument.matches("--(spring|gongkai|server|logging)\\..*")) {
                settings.add(argument);
            } else {
                own.add(argument);
            }
        }
        return new Arguments(own, settings, home);
    }
}
