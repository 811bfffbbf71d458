package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.document.Paragraph;

/** Drops the lists of links around a page's article, which say nothing of who reports and crowd out what does. */
final class Navigation {
    /** So many short lines in a row are a list of links and no heading or signature. */
    private static final int RUN = 8;

    private static final int SHORT = 16;

    private static final String OPENING = "【[(（<《«‹";

    /** What makes a link look like the title of a report. */
    private static final Pattern OF_A_REPORT = Pattern.compile("报告|年报|公开");

    private static final Pattern BREADCRUMB = Pattern.compile("位置|[>»›]");

    private Navigation() {}

    /** Whether the line names another page's report: a link to related news, or to the article before or after. */
    static boolean leadsElsewhere(Paragraph line, Optional<String> title) {
        String text = line.text().strip();
        if (namesNeighbour(text)) {
            return true;
        }
        return line.standing() == Paragraph.Standing.LINK
                && OF_A_REPORT.matcher(text).find()
                && !BREADCRUMB.matcher(text).find()
                && !title.filter(own -> own.strip().equals(text)).isPresent();
    }

    /** 上一篇, 【下一条】 or 后页; letter by letter, since every line of a page is asked. */
    private static boolean namesNeighbour(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at + 1 >= text.length() || "上下前后".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int unit = text.charAt(at + 1) == '一' ? at + 2 : at + 1;
        return unit < text.length() && "篇条页".indexOf(text.charAt(unit)) >= 0;
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
