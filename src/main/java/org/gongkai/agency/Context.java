package org.gongkai.agency;

/**
 * A region that something beside the name points to.
 *
 * @param source as in {@link Evidence}
 * @param quote the words or digits themselves
 * @param binding whether a name from elsewhere must not be believed against it without a person
 * @param exact whether a body that names no place stands in the region itself, not in a part of it
 */
record Context(String source, String quote, Region region, boolean binding, boolean exact) {

    Context(String source, String quote, Region region, boolean binding) {
        this(source, quote, region, binding, true);
    }

    Evidence evidence() {
        return new Evidence(source, quote, "region=" + region.code());
    }
}
