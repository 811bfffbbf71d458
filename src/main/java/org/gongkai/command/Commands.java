package org.gongkai.command;

/** Carries out a command line. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code. */
    public static int run(String... arguments) {
        Console console = Console.ofThisProcess();
        if (Encoding.garbled(arguments)) {
            console.complain(Encoding.REMEDY);
            return ExitCode.USAGE;
        }
        Arguments parted = Arguments.of(arguments);
        return GongkaiCommand.line(console, parted, JitCompiler.ofThisProcess())
                .execute(parted.own().toArray(String[]::new));
    }
}
