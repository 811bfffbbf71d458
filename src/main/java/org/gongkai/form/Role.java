package org.gongkai.form;

/** What a row or column contributes to sums. */
public enum Role {
    /** A figure that stands for itself. */
    PLAIN,
    /** Applications received, carried in or carried out. */
    FLOW,
    /** A result of handling; the results add up to the total. */
    OUTCOME,
    /** The printed sum of others. */
    TOTAL
}
