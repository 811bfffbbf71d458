package org.gongkai.command;

/** The exit codes, a public contract. */
final class ExitCode {
    /** Everything was loaded, or there was nothing new. */
    static final int DONE = 0;

    /** Failed; what was begun can be resumed. */
    static final int FAILED = 1;

    /**
     * What a person asked with is wrong: the command line, a setting, a manifest or a list of addresses. Nothing was
     * loaded, and nothing will be until it is corrected.
     */
    static final int USAGE = 2;

    /** Loaded, but some submissions were held or rejected. */
    static final int SET_ASIDE = 3;

    /** Another run is alive. */
    static final int OCCUPIED = 4;

    private ExitCode() {}
}
