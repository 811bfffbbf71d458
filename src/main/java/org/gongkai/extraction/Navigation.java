package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.document.Paragraph;
import org.gongkai.document.TitleLine;

/** Drops the lists of links around a page's article, which say nothing of who reports and crowd out what does. */
final class Navigation {
    /** So many short lines in a row are a list of links and no heading or signature. */
    private static final int RUN = 8;

    private static final int SHORT = 16;

    /** What makes a link look like the title of a report. */
    private static final Pattern OF_A_REPORT = Pattern.compile("报告|年报|公开");

    private static final Pattern BREADCRUMB = Pattern.compile("位置|[>»›]");

    private Navigation() {}

    /** Whether the line names another page's report: a link to related news, or to the article before or after. */
    static boolean leadsElsewhere(Paragraph line, Optional<String> title) {
        String text = line.text().strip();
        if (TitleLine.namesNeighbour(text)) {
            return true;
        }
        return line.standing() == Paragraph.Standing.LINK
                && OF_A_REPORT.matcher(text).find()
                && !BREADCRUMB.matcher(text).find()
                && !title.filter(own -> own.strip().equals(text)).isPresent();
    }

    static List<String> without(List<String> lines) {
        List<String> kept = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String line : lines) {
            if (isShort(line)) {
                run.add(line);
            } else {
                keepUnlessLong(run, kept);
                kept.add(line);
            }
        }
        keepUnlessLong(run, kept);
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
        run.clear();
    }

    private static boolean isShort(String line) {
        return line.strip().length() < SHORT;
    }
}
