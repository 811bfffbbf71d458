package org.gongkai.command;

import picocli.CommandLine.Option;

/** The options that every command has; picocli acts on them itself. */
@SuppressWarnings("UnusedVariable")
final class HelpOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示本帮助 / show this help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本 / show the version")
    private boolean version;
}
