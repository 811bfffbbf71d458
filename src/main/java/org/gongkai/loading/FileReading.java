package org.gongkai.loading;

import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.submission.Inbox;

/** What reading files takes, whatever inbox they stand in. */
record FileReading(Extraction extraction, Checks checks, SourceArchive archive, LoadSettings settings) {

    ReadFile from(Inbox inbox) {
        return new ReadFile(inbox, settings.maxFileSize().toBytes(), archive, extraction, checks);
    }
}
