package org.gongkai.agency;

/**
 * One reason for an identification.
 *
 * @param source where it was found: {@code title}, {@code text}, {@code path}, {@code site_id}, {@code signature} …
 * @param quote the words themselves
 * @param supports what they were taken to say, such as {@code agency=昌吉市阿什里乡人民政府}, {@code year=2025}
 */
public record Evidence(String source, String quote, String supports) {}
