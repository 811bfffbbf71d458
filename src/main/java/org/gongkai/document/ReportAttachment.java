package org.gongkai.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.submission.Content;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the report that a page only links to. */
public final class ReportAttachment {
    private static final Pattern FILE = Pattern.compile("\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip)(?:$|[?#&])");
    private static final Pattern PAGE = Pattern.compile("\\.html?(?:$|[?#&])");
    private static final Pattern REPORT = Pattern.compile("年度报告|年报|政府信息公开.{0,12}报告");

    private ReportAttachment() {}

    /**
     * The address of the one attached file that looks like an annual report; empty where there is none or more than one.
     *
     * @param url the page's own address
     */
    public static Optional<String> in(Content page, String url) {
        if (Signature.of(page.bytes()).isPresent()) {
            return Optional.empty();
        }
        String text =
                Decoded.of(page.bytes(), PageCharset.declaredBy(page.bytes())).text();
        List<String> reports = Parser.htmlParser().parseInput(text, url).select("a[href]").stream()
                .filter(ReportAttachment::looksLikeReport)
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith("http") && !link.equals(url))
                .distinct()
                .toList();
        return reports.size() == 1 ? Optional.of(reports.get(0)) : Optional.empty();
    }

    private static boolean looksLikeReport(Element link) {
        String href = link.attr("href").toLowerCase(Locale.ROOT);
        String words = link.text() + " " + link.attr("title") + " " + link.attr("download");
        boolean file = FILE.matcher(href).find()
                || FILE.matcher(words.toLowerCase(Locale.ROOT).strip()).find();
        return file && !PAGE.matcher(href).find() && REPORT.matcher(words).find();
    }
}
