package org.gongkai.loading;

import java.io.IOException;
import java.util.List;
import org.gongkai.submission.Content;
import org.gongkai.submission.Inbox;
import org.gongkai.submission.Listing;
import org.gongkai.submission.PresentedFile;

/** The files of an inbox, with what manifests beside them say. */
record FolderSource(Inbox inbox, Manifests manifests) implements Source {

    @Override
    public List<WebTarget> pages() {
        return List.of();
    }

    @Override
    public Listing list() {
        return inbox.list(manifests);
    }

    @Override
    public void layOpen(PresentedFile file) throws IOException {
        if (!file.isOnlyNamed()) {
            inbox.layOpen(file.path());
        }
    }

    @Override
    public Content read(PresentedFile file, long limit) throws IOException {
        return inbox.read(file, limit, manifests);
    }

    @Override
    public void release() {
        inbox.release();
    }
}
