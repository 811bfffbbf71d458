package org.gongkai.command;

/** Carries out a command line. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code. */
    public static int run(String... arguments) {
        Arguments parted = Arguments.of(arguments);
        return GongkaiCommand.line(Console.ofThisProcess(), parted, JitCompiler.ofThisProcess())
                .execute(parted.own().toArray(String[]::new));
    }
}
