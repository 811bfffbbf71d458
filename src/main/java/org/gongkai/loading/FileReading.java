package org.gongkai.loading;

import java.util.function.Supplier;
import org.gongkai.agency.Identifier;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.submission.Inbox;
import org.springframework.util.function.SingletonSupplier;

/**
 * What reading files takes, whatever inbox they stand in. The lists of names that it takes are read with the first file
 * that must be: a load that finds nothing new never needs them.
 */
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

    /** How manifests beside the files are read. */
    Manifests manifests() {
        return new Manifests(code -> identifier.get().regions().known(code).isPresent());
    }

    ReadFile from(Inbox inbox) {
        return new ReadFile(inbox, settings.maxFileSize().toBytes(), archive, extraction, checks);
    }
}
