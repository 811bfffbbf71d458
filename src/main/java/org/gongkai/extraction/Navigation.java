package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.document.Paragraph;
import org.gongkai.document.TitleLine;

/** Drops the lists of links around a page's article, which say nothing of who reports and crowd out what does. */
final class Navigation {
    /** So many short lines in a row are a list of links and no heading or signature. */
    private static final int RUN = 8;

    private static final int SHORT = 16;

    private Navigation() {}

    /** Whether the line names another page's report: a link to related news, or to the article before or after. */
    static boolean leadsElsewhere(Paragraph line, Optional<String> title) {
        String text = line.text();
        if (TitleLine.namesNeighbour(text)) {
            return true;
        }
        return line.standing() == Paragraph.Standing.LINK
                && isOfReport(text)
                && !isBreadcrumb(text)
                && !title.filter(own -> own.strip().equals(text.strip())).isPresent();
    }

    /** Whether a link looks like the title of a report. */
    private static boolean isOfReport(String link) {
        return link.contains("报告") || link.contains("年报") || link.contains("公开");
    }

    private static boolean isBreadcrumb(String link) {
        return link.indexOf('>') >= 0 || link.indexOf('»') >= 0 || link.indexOf('›') >= 0 || link.contains("位置");
    }

    static List<String> without(List<String> lines) {
        List<String> kept = new ArrayList<>(lines.size());
        int run = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isShort(lines.get(i))) {
                keepUnlessLong(lines.subList(run, i), kept);
                kept.add(lines.get(i));
                run = i + 1;
            }
        }
        keepUnlessLong(lines.subList(run, lines.size()), kept);
        return kept;
    }

    private static void keepUnlessLong(List<String> run, List<String> kept) {
        if (run.size() < RUN) {
            kept.addAll(run);
        } else {
            // The last lines before the article may be its heading, the first after it its signature.
            kept.addAll(run.subList(0, 2));
            kept.addAll(run.subList(run.size() - 3, run.size()));
        }
    }

    private static boolean isShort(String line) {
        return line.length() < SHORT || line.strip().length() < SHORT;
    }
}
