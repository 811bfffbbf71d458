package org.gongkai.agency;

/** Whether two names can be one body's. */
final class Wording {
    private Wording() {}

    /** One name is the other's beginning (its office signs), lies within it (a co-name), or abbreviates it (发改委). */
    static boolean same(Agency one, Agency other) {
        String a = BodyName.withoutBrackets(one.nameKey());
        String b = BodyName.withoutBrackets(other.nameKey());
        String longer = a.length() >= b.length() ? one.nameKey() : other.nameKey();
        String shorter = a.length() >= b.length() ? b : a;
        return longer.contains(shorter) || abbreviates(shorter, longer);
    }

    /** A name that leaves its place out, and may abbreviate the rest. */
    static boolean partOf(String name, Agency agency) {
        return abbreviates(BodyName.withoutBrackets(name), agency.nameKey());
    }

    /** Whether the longer name has all characters of the shorter, in their order. */
    static boolean abbreviates(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
