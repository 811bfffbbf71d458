package org.gongkai.agency;

/** A published name as it is matched: NFKC, brackets half width, simplified characters, no white space. */
public final class NameKey {
    private NameKey() {}

    public static String of(String published) {
        return PlainText.of(published);
    }
}
