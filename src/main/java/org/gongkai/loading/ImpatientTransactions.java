package org.gongkai.loading;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions in which a process must not fall silent, for the records that Batch keeps. A load that was paused in one
 * of them would lock out its successor, which first of all brings the same records to an end.
 */
final class ImpatientTransactions extends JdbcTransactionManager {
    private final transient LeaseTable table;
    private final transient Duration silence;

    ImpatientTransactions(DataSource database, LeaseTable table, LeaseSettings lease) {
        super(database);
        this.table = table;
        this.silence = lease.silence();
    }

    /** Not called for a part of a larger transaction, which sets its own limit. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        table.limitSilence(silence);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            table.liftLimit();
        } finally {
            super.doCleanupAfterCompletion(transaction);
        }
    }
}
