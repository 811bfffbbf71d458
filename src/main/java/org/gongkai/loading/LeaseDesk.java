package org.gongkai.loading;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;

/** Where a process asks for the lease: it waits for a dead one to lapse and gives way to a live one at once. */
final class LeaseDesk {
    private final LeaseTable table;
    private final LeaseSettings settings;
    private final StandstillAlarm alarm;

    LeaseDesk(LeaseTable table, LeaseSettings settings, StandstillAlarm alarm) {
        this.table = table;
        this.settings = settings;
        this.alarm = alarm;
    }

    /** What a process that asks is told. */
    sealed interface Answer {
        /** The lease is its own from now on. */
        record Granted(Lease lease) implements Answer {}

        /** Another process holds it and is alive, or has not lapsed within our patience. */
        record Occupied(LeaseState holder) implements Answer {}
    }

    Answer ask() throws InterruptedException {
        String holder = thisProcess();
        long patienceEnds = System.nanoTime() + settings.patience().toNanos();
        Optional<LeaseState> seen = Optional.empty();
        while (true) {
            long asked = System.nanoTime();
            Optional<LeaseState> state = table.read();
            if (state.isEmpty() ? table.take(holder, settings.ttl()) : takesOver(state.get(), holder)) {
                return new Answer.Granted(Lease.keep(table, holder, settings, asked, alarm));
            }
            if (state.isPresent() && (showsLife(state.get(), seen) || asked >= patienceEnds)) {
                return new Answer.Occupied(state.get());
            }
            seen = state;
            Thread.sleep(settings.heartbeat().dividedBy(2).toMillis());
        }
    }

    private boolean takesOver(LeaseState state, String holder) {
        return state.lapsed() && table.takeOver(state, holder, settings.ttl());
    }

    private static boolean showsLife(LeaseState state, Optional<LeaseState> seen) {
        return seen.isPresent() && state.showsLifeSince(seen.get());
    }

    private static String thisProcess() {
        return "%s %d@%s".formatted(UUID.randomUUID(), ProcessHandle.current().pid(), host());
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), 100));
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
