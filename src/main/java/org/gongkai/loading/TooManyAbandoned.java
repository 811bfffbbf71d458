package org.gongkai.loading;

/** So many documents are being read without an end that the process is no use any more; a new one goes on where it stops. */
final class TooManyAbandoned extends RuntimeException {
    TooManyAbandoned(int abandoned, int limit) {
        super(abandoned + " documents did not end when told to, limit " + limit + " (gongkai.limits.abandoned)");
    }
}
