package org.gongkai.loading;

/**
 * Who decides.
 *
 * @param reason in the person's own words; may be empty
 */
public record Author(String name, String reason) {}
