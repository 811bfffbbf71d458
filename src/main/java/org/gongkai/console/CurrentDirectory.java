package org.gongkai.console;

import java.util.Optional;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.KnownAgencies;

/** The directory as the warehouse has it now; read anew once a load or a person changed who is who. Thread safe. */
final class CurrentDirectory {
    private final KnownAgencies known;
    private final AgencyRegister register;
    private Optional<Read> last = Optional.empty();

    private record Read(String state, Directory directory) {}

    CurrentDirectory(KnownAgencies known, AgencyRegister register) {
        this.known = known;
        this.register = register;
    }

    /** The state is asked first: what changes while the rest is read makes the next one read again. */
    synchronized Directory get() {
        String state = known.state();
        Read read = last.filter(earlier -> earlier.state().equals(state))
                .orElseGet(() -> new Read(state, new Directory(known.all(), register.read())));
        last = Optional.of(read);
        return read.directory();
    }
}
