package org.gongkai.agency;

/**
 * A region that something beside the name points to.
 *
 * @param source as in {@link Evidence}
 * @param quote the words or digits themselves
 * @param binding whether a name from elsewhere must not be believed against it without a person
 */
record Context(String source, String quote, Region region, boolean binding) {

    Evidence evidence() {
        return new Evidence(source, quote, "region=" + region.code());
    }
}
