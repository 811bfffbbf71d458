package org.gongkai.check;

/** The places of several figures in the form, in their order. Immutable. */
final class Places {
    private final int[] places;

    Places(int... places) {
        this.places = places.clone();
    }

    int size() {
        return places.length;
    }

    int get(int index) {
        return places[index];
    }
}
