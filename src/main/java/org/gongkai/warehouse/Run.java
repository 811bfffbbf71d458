package org.gongkai.warehouse;

/**
 * One load of one inbox.
 *
 * @param id rises with every run; with a file's order it decides which version is current
 * @param period the month loaded for, {@code 2026-01}
 * @param inbox the absolute path of the folder
 */
public record Run(long id, String period, String inbox) {}
