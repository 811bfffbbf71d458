package org.gongkai.loading;

import java.util.List;
import java.util.function.Supplier;
import org.gongkai.agency.Identifier;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.submission.Submission;
import org.springframework.util.function.SingletonSupplier;

/**
 * What reading files takes, whatever inbox they stand in. The lists of names that it takes are read with the first file
 * that must be: a load that finds nothing new never needs them.
 */
final class FileReading {
    private final Supplier<Identifier> identifier = SingletonSupplier.of(Identifier::load);
    private final Supplier<Extraction> extraction;
    private final Supplier<Checks> checks = SingletonSupplier.of(() -> new Checks(Forms.standard()));
    private final SourceArchive archive;
    private final LimitSettings limits;
    private final ReadingRoom room;

    FileReading(SourceArchive archive, LimitSettings limits) {
        this.extraction = SingletonSupplier.of(() -> new Extraction(identifier.get(), limits.ofDocument()));
        this.archive = archive;
        this.limits = limits;
        this.room = new ReadingRoom(limits);
    }

    /** How manifests beside the files are read. */
    Manifests manifests() {
        return new Manifests(limits.ofDocument(), this::isRegion);
    }

    boolean isRegion(String code) {
        return identifier.get().regions().known(code).isPresent();
    }

    Supplier<Extraction> extraction() {
        return extraction;
    }

    ReadFile of(LiveRun live) {
        return new ReadFile(live.source(), live.stopSign(), limits.fileSize().toBytes(), room, archive, this::reports);
    }

    private List<CheckedReport> reports(Submission submission) {
        return extraction.get().extract(submission).stream()
                .map(report -> checks.get().apply(report))
                .toList();
    }

    ReadingRoom room() {
        return room;
    }
}
