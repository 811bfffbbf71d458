package org.gongkai;

import org.gongkai.command.Commands;

/** Starts Gongkai. */
public final class Gongkai {
    private Gongkai() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
