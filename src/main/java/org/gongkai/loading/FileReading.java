package org.gongkai.loading;

import java.util.function.Supplier;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Regions;
import org.gongkai.agency.Register;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.springframework.util.function.SingletonSupplier;

/**
 * What reading files takes, whatever inbox they stand in. The lists of names that it takes are read with the first file
 * that must be: a load that finds nothing new never needs them.
 */
final class FileReading {
    private final Supplier<Identifier> identifier = SingletonSupplier.of(Identifier::load);
    private final Supplier<Extraction> extraction;
    private final Supplier<Checks> checks;
    private final SourceArchive archive;
    private final LimitSettings limits;
    private final ReadingRoom room;

    FileReading(SourceArchive archive, LimitSettings limits) {
        this.extraction = SingletonSupplier.of(() -> new Extraction(identifier.get(), limits.ofDocument()));
        this.checks = SingletonSupplier.of(() -> new Checks(Forms.standard(), limits.findings()));
        this.archive = archive;
        this.limits = limits;
        this.room = new ReadingRoom(limits);
    }

    /** How manifests beside the files are read. */
    Manifests manifests() {
        return new Manifests(limits.ofDocument(), this::isRegion);
    }

    boolean isRegion(String code) {
        return everyRegion().known(code).isPresent();
    }

    Regions everyRegion() {
        return identifier.get().regions();
    }

    Identifier identifier() {
        return identifier.get();
    }

    Supplier<Extraction> extraction() {
        return extraction;
    }

    /** @param names the register as it stood when the run began */
    ReadFile of(LiveRun live, Register names) {
        return new ReadFile(live.source(), live.stopSign(), limits.fileSize().toBytes(), room, archive, under(names));
    }

    SettledReading under(Register register) {
        return new SettledReading(extraction, identifier, register, checks);
    }

    ReadingRoom room() {
        return room;
    }
}
