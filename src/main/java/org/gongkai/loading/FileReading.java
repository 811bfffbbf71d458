package org.gongkai.loading;

import java.util.Collection;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Region;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.submission.Inbox;

/** What reading files takes, whatever inbox they stand in. */
final class FileReading {
    private final Identifier identifier = Identifier.load();
    private final Extraction extraction = new Extraction(identifier);
    private final Checks checks = new Checks(Forms.standard());
    private final SourceArchive archive;
    private final LoadSettings settings;

    FileReading(SourceArchive archive, LoadSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** The regions down to the counties. Townships, more than ten times as many, join as they report. */
    Collection<Region> regions() {
        return identifier.regions().all().stream()
                .filter(region -> region.level() != Region.Level.TOWNSHIP)
                .toList();
    }

    /** How manifests beside the files are read. */
    Manifests manifests() {
        return new Manifests(code -> identifier.regions().known(code).isPresent());
    }

    ReadFile from(Inbox inbox) {
        return new ReadFile(inbox, settings.maxFileSize().toBytes(), archive, extraction, checks);
    }
}
