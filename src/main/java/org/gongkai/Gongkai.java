package org.gongkai;

/** Starts Gongkai. */
public final class Gongkai {
    private Gongkai() {}

    public static void main(String[] arguments) {}
}
