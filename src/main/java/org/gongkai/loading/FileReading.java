package org.gongkai.loading;

import java.util.Collection;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Region;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;

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

    boolean isRegion(String code) {
        return identifier.regions().known(code).isPresent();
    }

    Extraction extraction() {
        return extraction;
    }

    ReadFile from(Source source) {
        return new ReadFile(source, settings.maxFileSize().toBytes(), archive, extraction, checks);
    }
}
