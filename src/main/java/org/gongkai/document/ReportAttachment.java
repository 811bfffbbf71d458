package org.gongkai.document;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.document.Enclosures.LinkedFile;

/** Finds the report that a page only links to. */
public final class ReportAttachment {
    private static final Pattern FILE = Pattern.compile("\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|7z)(?:$|[?#&\\s])");
    private static final Pattern PAGE = Pattern.compile("\\.html?(?:$|[?#&])");
    private static final Pattern REPORT = Pattern.compile("年度报告|年报|政府信息公开.{0,12}报告");

    private ReportAttachment() {}

    /**
     * The address of the one linked file that looks like an annual report; empty where there is none or more than one.
     *
     * @param url the page's own address
     */
    public static Optional<String> among(List<LinkedFile> files, String url) {
        List<String> reports = files.stream()
                .filter(ReportAttachment::looksLikeReport)
                .flatMap(file -> absolute(file.address(), url))
                .filter(address -> address.startsWith("http") && !address.equals(url))
                .distinct()
                .toList();
        return reports.size() == 1 ? Optional.of(reports.get(0)) : Optional.empty();
    }

    private static Stream<String> absolute(String address, String url) {
        try {
            return Stream.of(new URL(new URL(url), address).toExternalForm());
        } catch (MalformedURLException noAddress) {
            return Stream.empty();
        }
    }

    private static boolean looksLikeReport(LinkedFile link) {
        String address = link.address().toLowerCase(Locale.ROOT);
        boolean file = FILE.matcher(address).find()
                || FILE.matcher(link.words().toLowerCase(Locale.ROOT)).find();
        return file
                && !PAGE.matcher(address).find()
                && REPORT.matcher(link.words()).find();
    }
}
