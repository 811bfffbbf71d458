package org.gongkai.loading;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells that it was the connection that broke off, and neither the statement nor the storage that is at fault. The
 * embedded database is carried by the process that opened it first; when that one ends, or dies, the connections of the
 * others break, and the next one that they open carries it.
 */
public final class BrokenConnection implements SQLExceptionOverride {
    private static final int MOST_CAUSES = 50;

    public static boolean caused(Throwable failure) {
        return causes(failure).anyMatch(BrokenConnection::isOne)
                && causes(failure).noneMatch(MVStoreException.class::isInstance);
    }

    /** A rollback over a connection that is gone hides what failed before it. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .flatMap(cause -> cause instanceof TransactionSystemException rollback
                                && rollback.getApplicationException() != null
                        ? Stream.concat(Stream.of(cause), causes(rollback.getApplicationException()))
                        : Stream.of(cause));
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.OBJECT_CLOSED);
    }

    /** The pool would keep it, since it does not know what the embedded database calls a connection that broke. */
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return isOne(failure) ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
