package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.document.Enclosures.LinkedFile;
import org.gongkai.form.PaperWords;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/** Tells a page that only links to its report, or to the tables of it, from one with other files beside its text. */
final class AttachedReport {
    private static final String EXTENSIONS = "\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|7z|rar)";
    private static final Pattern EXTENSION = Pattern.compile("(?i)" + EXTENSIONS + "$");

    /** The name of a file in a line, where the link was lost. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)([^\\s:：、，。;；“”\"'/\\\\]{2,90}" + EXTENSIONS + ")(?![A-Za-z0-9])");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final int LONGEST_LINE = 300;
    private static final int FEW = 3;

    private final PaperWords words;
    private final PaperText text;
    private final List<LinkedFile> files;

    AttachedReport(PaperWords words, PaperText text, List<LinkedFile> linked) {
        this.words = words;
        this.text = text;
        List<LinkedFile> files = new ArrayList<>(linked);
        text.lines().forEach(line -> addNamed(line, files));
        this.files = files.stream()
                .filter(file -> !words.isOtherFile(name(file)) && isOfTheYear(file))
                .toList();
    }

    private static void addNamed(String line, List<LinkedFile> files) {
        Allowance.check();
        if (line.length() <= LONGEST_LINE) {
            NAMED.matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name ->
                            files.stream().noneMatch(file -> file.words().contains(name)))
                    .toList()
                    .forEach(name -> files.add(new LinkedFile(name, "")));
        }
    }

    private static String name(LinkedFile file) {
        return file.words().isEmpty() ? file.address() : file.words();
    }

    /** Beside a report stand links to those of other years. */
    private boolean isOfTheYear(LinkedFile file) {
        Set<String> own = text.titles().stream()
                .filter(words::isReport)
                .limit(1)
                .flatMap(title -> years(title).stream())
                .collect(Collectors.toSet());
        Set<String> its = years(file.words());
        return own.isEmpty() || its.isEmpty() || own.stream().anyMatch(its::contains);
    }

    private static Set<String> years(String text) {
        Matcher year = YEAR.matcher(text);
        return year.results().map(MatchResult::group).collect(Collectors.toSet());
    }

    Optional<SubmissionRejected> rejection() {
        boolean report = text.titles().stream().anyMatch(words::isReport);
        if (!report && text.titles().stream().anyMatch(words::isOther)) {
            return Optional.empty();
        }
        boolean brief = words.isShort(text.sentences());
        List<LinkedFile> reports =
                files.stream().filter(file -> words.isReportFile(name(file))).toList();
        List<LinkedFile> tables =
                files.stream().filter(file -> words.isTableFile(name(file))).toList();
        long names = reports.stream()
                .map(file -> EXTENSION.matcher(file.words()).replaceFirst(""))
                .distinct()
                .count();
        if (names > words.mostReports()) {
            return Optional.empty();
        }
        if (brief && !reports.isEmpty()) {
            return Optional.of(rejection(reports));
        }
        if (report && !tables.isEmpty()) {
            return Optional.of(rejection(tables));
        }
        return report && brief && !files.isEmpty() && files.size() <= FEW
                ? Optional.of(rejection(files))
                : Optional.empty();
    }

    private static SubmissionRejected rejection(List<LinkedFile> files) {
        return new SubmissionRejected(
                RejectionReason.ATTACHMENT_ONLY,
                files.stream()
                        .limit(FEW)
                        .map(AttachedReport::described)
                        .distinct()
                        .collect(Collectors.joining("、")));
    }

    private static String described(LinkedFile file) {
        return file.words().isEmpty()
                        || file.address().isEmpty()
                        || file.words().equals(file.address())
                ? name(file)
                : file.words() + " <" + OtherPaper.quote(file.address()) + ">";
    }
}
