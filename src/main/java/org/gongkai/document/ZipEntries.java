package org.gongkai.document;

/**
 * Counts the entries of a ZIP before anything opens it, since its list alone can be larger than the heap. What is counted are
 * the signatures of the central directory; those inside a stored archive count too, which only makes the limit stricter.
 */
final class ZipEntries {
    private ZipEntries() {}

    static int in(byte[] bytes) {
        int entries = 0;
        for (int at = 0; at + 3 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }
}
