package org.gongkai.agency;

/**
 * A name that something in the submission gives the reporting body.
 *
 * @param source as in {@link Evidence}
 * @param reliable whether the wording makes it a body's name, so that even an unknown sort of body is believed
 */
record NameClaim(String source, String name, String quote, boolean reliable) {}
