package org.gongkai.loading;

/** A run ended because its connection to the database broke off; what was committed stays, and it can be taken up again. */
final class ConnectionBrokeOff extends RuntimeException {
    ConnectionBrokeOff(Throwable cause) {
        super("the connection to the database broke off", cause);
    }
}
