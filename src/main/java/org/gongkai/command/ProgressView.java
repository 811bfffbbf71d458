package org.gongkai.command;

/** One way to show progress. */
interface ProgressView {

    /** Shows how far it is now. */
    void show();

    /** Shows no more. */
    void end();
}
