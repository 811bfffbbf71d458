package org.gongkai.loading;

import java.util.Collection;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Region;
import org.gongkai.agency.Register;
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

    Identifier identifier() {
        return identifier;
    }

    /** @param register as it stood when the run began */
    ReadFile from(Inbox inbox, Register register) {
        return new ReadFile(inbox, settings.maxFileSize().toBytes(), archive, under(register));
    }

    SettledReading under(Register register) {
        return new SettledReading(extraction, identifier, register, checks);
    }
}
