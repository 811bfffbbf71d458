package org.gongkai.generator;

/** Who reports for which year. */
public record Filing(Body body, int year) {}
