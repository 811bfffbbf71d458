package org.gongkai.agency;

/** A year that something in the submission states as the one reported. */
record YearClaim(String source, int year, String quote) {

    Evidence evidence() {
        return new Evidence(source, quote, "year=" + year);
    }
}
