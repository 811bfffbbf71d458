package org.gongkai.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.submission.ArchiveLimits;
import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.Run;
import org.gongkai.warehouse.WebFetches;

/** Tells by what a run keeps as its inbox where its files come from, so that it can be resumed. */
final class Sources {
    private static final String LIST = "urls:";
    private static final String SETTINGS = "urls:gongkai.sources";

    private final Manifests manifests;
    private final ArchiveLimits limits;
    private final Predicate<String> isRegion;
    private final WebFetches fetches;
    private final SourceArchive archive;
    private final SourceSettings settings;
    private final Path home;

    Sources(
            Manifests manifests,
            ArchiveLimits limits,
            Predicate<String> isRegion,
            WebFetches fetches,
            SourceArchive archive,
            SourceSettings settings,
            Path home) {
        this.manifests = manifests;
        this.limits = limits;
        this.isRegion = isRegion;
        this.fetches = fetches;
        this.archive = archive;
        this.settings = settings;
        this.home = home;
    }

    /** What a run of these addresses keeps as its inbox. */
    static String ofList(Path list) {
        return LIST + list.toAbsolutePath().normalize();
    }

    static String ofSettings() {
        return SETTINGS;
    }

    Source of(Run run) {
        return run.inbox().startsWith(LIST)
                ? new WebSource(run.id(), () -> targets(run.inbox()), fetches, archive)
                : new FolderSource(Inbox.beside(home, Path.of(run.inbox()), limits), manifests);
    }

    /** @throws org.gongkai.submission.ManifestUnusable where a line is wrong */
    List<WebTarget> targets(String origin) {
        return origin.equals(SETTINGS)
                ? WebList.of(settings, isRegion)
                : WebList.read(Path.of(origin.substring(LIST.length())), isRegion);
    }
}
