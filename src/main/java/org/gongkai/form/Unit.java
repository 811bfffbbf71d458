package org.gongkai.form;

/** The canonical units of figures. */
public enum Unit {
    COUNT("件"),
    TEN_THOUSAND_YUAN("万元");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** As exported: 件 or 万元. */
    public String symbol() {
        return symbol;
    }

    static Unit of(String symbol) {
        for (Unit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no such unit: " + symbol);
    }
}
