package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Evidence;
import org.gongkai.agency.Identification;
import org.gongkai.document.Document;
import org.gongkai.form.PaperWords;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * Says what a document is that has none of the statutory tables, with the words that betray it. What nothing betrays is
 * a document without tables and no more.
 */
final class OtherPaper {
    /** Where a year was found that is the reported one; the text of a report speaks of other years too. */
    private static final Set<String> REPORTED = Set.of("manifest", "title", "heading", "period", "path");

    private static final int LISTED = 3;
    private static final int LONGEST_QUOTE = 80;

    private final PaperWords words;
    private final PaperText text;
    private final Document document;
    private final String fileName;

    /** @param fileName without folders and extension */
    OtherPaper(PaperWords words, Document document, String fileName) {
        this.words = words;
        this.document = document;
        this.fileName = fileName;
        this.text = PaperText.of(document, fileName, words);
    }

    /** What its words say it is, whatever is missing of it. */
    Optional<SubmissionRejected> named() {
        return explanation().or(this::statistics).or(this::oldList);
    }

    /** What it is for want of tables: nothing that may be said of a page that is cut off. */
    SubmissionRejected without() {
        return new AttachedReport(words, text, document.enclosures().files())
                .rejection()
                .or(() -> new PicturedTables(words, text, document.enclosures().pictures()).rejection())
                .orElseGet(this::unnamed);
    }

    private Optional<SubmissionRejected> explanation() {
        Optional<SubmissionRejected> titled = titled(RejectionReason.EXPLANATION, words::isExplanation);
        if (titled.isPresent() || text.titles().stream().anyMatch(words::isReport)) {
            return titled;
        }
        return text.lines().stream()
                .peek(line -> Allowance.check())
                .flatMap(line -> words.explaining(line).stream())
                .findFirst()
                .map(sentence -> new SubmissionRejected(
                        RejectionReason.EXPLANATION,
                        new Particulars("正文“" + quote(sentence) + "”", "its text “" + quote(sentence) + "”")));
    }

    private Optional<SubmissionRejected> statistics() {
        return titled(RejectionReason.QUARTERLY_STATISTICS, words::isStatistics);
    }

    /**
     * Statistics of a part of the year on the form of the whole, whose figures must not pass for a year's.
     *
     * @param fileName without folders and extension
     */
    static Optional<SubmissionRejected> ofPartOfTheYear(PaperWords words, Document document, String fileName) {
        if (document.title().filter(title -> isOfAYear(title, words)).isPresent()) {
            return Optional.empty();
        }
        List<String> head = PaperText.head(document);
        List<String> titles = PaperText.titles(document.title(), fileName, head, words);
        return titles.stream().anyMatch(words::isReport)
                ? Optional.empty()
                : Stream.concat(
                                titles.stream().filter(words::isStatistics).map(title -> ofTitle(title, fileName)),
                                head.stream().filter(words::isPartOfTheYear).map(OtherPaper::ofPeriod))
                        .findFirst()
                        .map(evidence -> new SubmissionRejected(RejectionReason.QUARTERLY_STATISTICS, evidence));
    }

    /** A row of a ledger whose figures are not a year's, by the words that say so. */
    static SubmissionRejected ofPartOfTheYear(String time) {
        return new SubmissionRejected(RejectionReason.QUARTERLY_STATISTICS, Particulars.of("“" + quote(time) + "”"));
    }

    /** Whether it is the title of a report on a year, beside which nothing else counts as the document's title. */
    private static boolean isOfAYear(String title, PaperWords words) {
        return PaperText.hasYear(title) && words.isReport(title);
    }

    private Optional<SubmissionRejected> titled(RejectionReason reason, Predicate<String> condition) {
        return text.titles().stream()
                .filter(condition)
                .findFirst()
                .map(title -> new SubmissionRejected(reason, ofTitle(title, fileName)));
    }

    private static Particulars ofTitle(String title, String fileName) {
        return title.equals(fileName)
                ? new Particulars("文件名“" + quote(title) + "”", "its file name “" + quote(title) + "”")
                : new Particulars("标题“" + quote(title) + "”", "its title “" + quote(title) + "”");
    }

    private static Particulars ofPeriod(String line) {
        return new Particulars("统计期间“" + quote(line) + "”", "its period “" + quote(line) + "”");
    }

    private Optional<SubmissionRejected> oldList() {
        List<String> named = text.lines().stream()
                .peek(line -> Allowance.check())
                .flatMap(line -> words.indicator(line).stream())
                .distinct()
                .toList();
        if (named.size() < words.enoughIndicators()) {
            return Optional.empty();
        }
        String some = "“" + named.stream().limit(LISTED).collect(Collectors.joining("”“")) + "”";
        return Optional.of(new SubmissionRejected(
                RejectionReason.EARLIER_FORM,
                new Particulars(
                        "旧指标" + named.size() + "项，如" + some,
                        named.size() + " indicators of the old list, such as " + some)));
    }

    /**
     * A report on a year without statutory tables, of which it has none.
     *
     * @param whose it is, and for which year
     */
    Optional<SubmissionRejected> ofEarlierYear(Identification whose) {
        return text.titles().stream()
                .filter(words::isReport)
                .findFirst()
                .flatMap(title -> yearBefore(whose).map(OtherPaper::ofYear));
    }

    private static SubmissionRejected ofYear(Evidence evidence) {
        String year = evidence.supports().replaceFirst("^year=", "");
        String quoted = "“" + quote(evidence.quote()) + "”";
        return new SubmissionRejected(
                RejectionReason.EARLIER_FORM,
                new Particulars("年度" + year + "，" + quoted, "the year reported is " + year + ", " + quoted));
    }

    private Optional<Evidence> yearBefore(Identification identification) {
        boolean before = identification
                .year()
                .filter(year -> year.value() < words.firstYear())
                .isPresent();
        return identification.evidence().stream()
                .filter(evidence ->
                        before && evidence.supports().startsWith("year=") && REPORTED.contains(evidence.source()))
                .findFirst();
    }

    private SubmissionRejected unnamed() {
        return listOfReports()
                .or(this::otherPaper)
                .orElseGet(() -> new SubmissionRejected(
                        RejectionReason.NO_STATUTORY_TABLES,
                        text.titles().stream()
                                .findFirst()
                                .filter(title -> !title.equals(fileName))
                                .map(title -> ofTitle(title, fileName))
                                .orElse(Particulars.NONE)));
    }

    /** A page of links, on which one report's title is no more than another's. */
    private Optional<SubmissionRejected> listOfReports() {
        long reports = Stream.concat(text.links().stream(), text.lines().stream())
                .peek(line -> Allowance.check())
                .filter(line -> isOfAYear(line, words))
                .distinct()
                .count();
        boolean article = text.titles().stream().limit(1).anyMatch(title -> isOfAYear(title, words));
        boolean textless = text.sentences() == 0 || (!article && words.isShort(text.sentences()));
        return reports > LISTED && textless
                ? Optional.of(new SubmissionRejected(
                        RejectionReason.LIST_OF_REPORTS,
                        new Particulars("列有" + reports + "份报告", "a list of " + reports + " reports")))
                : Optional.empty();
    }

    /** What its own title says, or its first line where it has none; any line below it may lead to another paper. */
    private Optional<SubmissionRejected> otherPaper() {
        return text.titles().stream()
                .limit(1)
                .filter(title -> words.isOther(title) && text.titles().stream().noneMatch(words::isReport))
                .findFirst()
                .map(title -> new SubmissionRejected(RejectionReason.OTHER_PAPER, ofTitle(title, fileName)));
    }

    static String quote(String words) {
        return words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words;
    }
}
