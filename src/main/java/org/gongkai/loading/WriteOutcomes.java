package org.gongkai.loading;

import java.util.List;
import org.gongkai.warehouse.Processed;
import org.gongkai.warehouse.ReportWriter;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a chunk in its transaction, provided that the run is still this process's to write. */
final class WriteOutcomes implements ItemWriter<Processed> {
    private final ReportWriter writer;
    private final TransactionTemplate newTransaction;
    private final LiveRun live;
    private final ReadingRoom room;

    WriteOutcomes(ReportWriter writer, TransactionTemplate newTransaction, LiveRun live, ReadingRoom room) {
        this.writer = writer;
        this.newTransaction = newTransaction;
        this.live = live;
        this.room = room;
    }

    @Override
    public void write(Chunk<? extends Processed> chunk) {
        room.besideReading(() -> write(List.copyOf(chunk.getItems())));
    }

    private void write(List<Processed> files) {
        live.lease().requireHeldInDatabase();
        if (writer.mayHaveNewMembers(files)) {
            newTransaction.executeWithoutResult(own -> {
                live.lease().requireHeldInDatabase();
                writer.newMembers(files);
            });
        }
        writer.write(live.run(), files);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                live.progress().add(files.size());
            }
        });
    }
}
