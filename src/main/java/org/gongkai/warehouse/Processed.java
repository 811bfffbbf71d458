package org.gongkai.warehouse;

/** One registered file with what became of it, ready to be written. */
public record Processed(Registered file, Outcome outcome) {}
