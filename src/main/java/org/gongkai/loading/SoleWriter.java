package org.gongkai.loading;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.agency.Regions;
import org.gongkai.warehouse.Dimensions;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one process at a time change the warehouse, and never during a load or before a dead one is resumed. */
final class SoleWriter {
    private final Loading loading;
    private final LeaseDesk leases;
    private final TransactionTemplate transaction;
    private final Dimensions dimensions;

    SoleWriter(Loading loading, LeaseDesk leases, TransactionTemplate transaction, Dimensions dimensions) {
        this.loading = loading;
        this.leases = leases;
        this.transaction = transaction;
        this.dimensions = dimensions;
    }

    /** What is done while nobody else writes. */
    interface Work {
        DeskResult.Done under(Lease lease) throws IOException;
    }

    DeskResult alone(Work work) throws InterruptedException, IOException {
        LeaseDesk.Answer answer = leases.ask();
        if (answer instanceof LeaseDesk.Answer.Granted granted) {
            try (Lease lease = granted.lease()) {
                Optional<Long> unfinished = loading.unfinished();
                if (unfinished.isPresent()) {
                    return new DeskResult.Unfinished(unfinished.get());
                }
                dimensions.prepare(Regions.downToCounties().all());
                return work.under(lease);
            }
        }
        return new DeskResult.Occupied(loading.occupied(((LeaseDesk.Answer.Occupied) answer).holder()));
    }

    /** In one transaction, provided that the lease is still held. */
    DeskResult.Done inOneTransaction(Lease lease, Supplier<DeskResult.Done> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lease.requireHeldInDatabase();
            return change.get();
        }));
    }
}
