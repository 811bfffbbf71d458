package org.gongkai.loading;

import java.util.Collection;
import java.util.List;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Region;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.submission.Submission;

/** What reading files takes, whatever inbox they stand in. */
final class FileReading {
    private final Identifier identifier = Identifier.load();
    private final Extraction extraction;
    private final Checks checks = new Checks(Forms.standard());
    private final SourceArchive archive;
    private final LimitSettings limits;
    private final ReadingRoom room;

    FileReading(SourceArchive archive, LimitSettings limits) {
        this.extraction = new Extraction(identifier, limits.ofDocument());
        this.archive = archive;
        this.limits = limits;
        this.room = new ReadingRoom(limits);
    }

    /** The regions down to the counties. Townships, more than ten times as many, join as they report. */
    Collection<Region> regions() {
        return identifier.regions().all().stream()
                .filter(region -> region.level() != Region.Level.TOWNSHIP)
                .toList();
    }

    ReadFile of(LiveRun live) {
        return new ReadFile(live.inbox(), live.stopSign(), limits.fileSize().toBytes(), room, archive, this::reports);
    }

    private List<CheckedReport> reports(Submission submission) {
        return extraction.extract(submission).stream().map(checks::apply).toList();
    }

    ReadingRoom room() {
        return room;
    }
}
