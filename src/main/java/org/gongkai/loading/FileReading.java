package org.gongkai.loading;

import java.util.Collection;
import java.util.function.Supplier;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Region;
import org.gongkai.agency.Regions;
import org.gongkai.agency.Register;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.submission.Inbox;
import org.springframework.util.function.SingletonSupplier;

/** What reading files takes, whatever inbox they stand in; read from its lists only when a file must be. */
final class FileReading {
    private final Supplier<Identifier> identifier = SingletonSupplier.of(Identifier::load);
    private final Supplier<Extraction> extraction = SingletonSupplier.of(() -> new Extraction(identifier.get()));
    private final Supplier<Checks> checks = SingletonSupplier.of(() -> new Checks(Forms.standard()));
    private final SourceArchive archive;
    private final LoadSettings settings;

    FileReading(SourceArchive archive, LoadSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    Identifier identifier() {
        return identifier.get();
    }

    Regions everyRegion() {
        return identifier.get().regions();
    }

    /** The regions down to the counties. Townships, more than ten times as many, join as they report. */
    Collection<Region> regions() {
        return everyRegion().all().stream()
                .filter(region -> region.level() != Region.Level.TOWNSHIP)
                .toList();
    }

    /** @param register as it stood when the run began */
    ReadFile from(Inbox inbox, Register register) {
        return new ReadFile(inbox, settings.maxFileSize().toBytes(), archive, under(register));
    }

    SettledReading under(Register register) {
        return new SettledReading(extraction, identifier, register, checks);
    }
}
