package org.gongkai.generator;

/**
 * A government body that files.
 *
 * @param name the canonical name, which tells the place by itself
 * @param we how its report calls it, such as 我局
 */
public record Body(String name, String regionCode, String we) {}
