package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How papers that are handed in for the annual report, and are none, give themselves away: {@code config/forms/papers.yaml}. */
public final class PaperWords {
    /** Nothing longer is a title, an indicator or a heading. */
    private static final int LONGEST = 120;

    private static final int LONGEST_TIME = 16;

    private static final Pattern OF_WHICH = Pattern.compile("^\\s*其中\\s*[:：]?");

    private static final Pattern NUMBER = Pattern.compile("^(?:第?[一二三四五六七八九十]+部分|\\(?[一二三四五六七八九十]+\\)?)[、.,:]?");

    private final Pattern reportTitle;
    private final Pattern otherTitle;
    private final int shortText;
    private final List<Pattern> explanationTitles;
    private final List<Pattern> explanationSentences;
    private final List<Pattern> partsOfTheYear;
    private final List<Pattern> periods;
    private final Pattern span;
    private final Pattern statisticsSubject;
    private final Pattern wholeYear;
    private final int firstYear;
    private final int enoughIndicators;
    private final Set<String> indicators;
    private final FileWords files;
    private final PictureWords pictures;

    private PaperWords(FormFile.Node file) {
        reportTitle = Pattern.compile(file.text("report_title"));
        otherTitle = Pattern.compile(file.text("other_title"));
        shortText = Integer.parseInt(file.text("short_text"));
        FormFile.Node explanation = file.node("explanation");
        explanationTitles = patterns(explanation.texts("titles"));
        explanationSentences = patterns(explanation.texts("sentences"));
        FormFile.Node statistics = file.node("quarterly_statistics");
        partsOfTheYear = patterns(statistics.texts("titles"));
        periods = patterns(statistics.texts("periods"));
        span = Pattern.compile(statistics.text("span"));
        statisticsSubject = Pattern.compile(statistics.text("subject"));
        wholeYear = Pattern.compile(statistics.text("unless"));
        FormFile.Node earlier = file.node("earlier_form");
        firstYear = Integer.parseInt(earlier.text("first_year"));
        enoughIndicators = Integer.parseInt(earlier.text("enough"));
        indicators = earlier.texts("indicators").stream().collect(Collectors.toUnmodifiableSet());
        files = FileWords.of(file.node("attachment_only"));
        pictures = PictureWords.of(file.node("picture_only"));
    }

    public static PaperWords standard() {
        return new PaperWords(FormFile.open("papers.yaml"));
    }

    /** What links and lines call a file. */
    private record FileWords(Pattern report, Pattern table, Pattern other, int most) {
        private static FileWords of(FormFile.Node node) {
            return new FileWords(
                    Pattern.compile(node.text("report")),
                    Pattern.compile(node.text("table")),
                    Pattern.compile(node.text("other")),
                    Integer.parseInt(node.text("most")));
        }
    }

    /** What stands beside a picture, or in its name. */
    private record PictureWords(Pattern furniture, List<Pattern> headings, Pattern leads) {
        private static PictureWords of(FormFile.Node node) {
            return new PictureWords(
                    Pattern.compile(node.text("furniture")),
                    patterns(node.texts("headings")),
                    Pattern.compile(node.text("leads")));
        }
    }

    private static List<Pattern> patterns(List<String> expressions) {
        return expressions.stream().map(Pattern::compile).toList();
    }

    private static boolean any(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static String folded(String printed) {
        return printed.length() > LONGEST ? "" : Characters.folded(printed);
    }

    /** Whether a title is that of an annual report on disclosure, of whatever year. */
    public boolean isReport(String title) {
        String text = folded(title);
        return reportTitle.matcher(text).find() && !isOther(title) && !isExplanation(title) && !isStatistics(title);
    }

    /** Whether a title is that of a plan, a guide or another paper that is known to be none. */
    public boolean isOther(String title) {
        return otherTitle.matcher(folded(title)).find();
    }

    public boolean isExplanation(String title) {
        return any(explanationTitles, folded(title));
    }

    /** The sentence that says so, of a paragraph of any length. */
    public Optional<String> explaining(String paragraph) {
        String text = Characters.folded(paragraph.substring(0, Math.min(paragraph.length(), 2 * LONGEST)));
        return explanationSentences.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> text)
                .findFirst();
    }

    /** Whether a title is that of statistics of a part of the year. */
    public boolean isStatistics(String title) {
        String text = folded(title);
        return any(partsOfTheYear, text)
                && statisticsSubject.matcher(text).find()
                && !wholeYear.matcher(text).find();
    }

    /** Whether a line states a period of statistics that ends before December. */
    public boolean isPartOfTheYear(String line) {
        return any(periods, folded(line));
    }

    /** Whether what a ledger says of the time of a row is a part of a year. */
    public boolean isSpanWithinAYear(String time) {
        String text = time.length() > LONGEST_TIME ? "" : Characters.folded(time);
        return span.matcher(text).find();
    }

    /** Whether the title or the sheet of a ledger names a part of a year and no annual report. */
    public boolean isOfSpanWithinAYear(String title) {
        String text = folded(title);
        return span.matcher(text).find() && !wholeYear.matcher(text).find();
    }

    /** The first year with statutory tables. */
    public int firstYear() {
        return firstYear;
    }

    public int enoughIndicators() {
        return enoughIndicators;
    }

    /** The indicator of the list used before 2019 that a cell or line names, if it does. */
    public Optional<String> indicator(String printed) {
        if (printed.length() > LONGEST || printed.isBlank()) {
            return Optional.empty();
        }
        LabelText label = LabelText.of(OF_WHICH.matcher(printed).replaceFirst(""));
        return Optional.of(label.plain())
                .filter(indicators::contains)
                .or(() -> Optional.of(label.bare()).filter(indicators::contains));
    }

    /** Whether so few characters of whole sentences are no report's text. */
    public boolean isShort(int characters) {
        return characters < shortText;
    }

    public boolean isReportFile(String words) {
        return files.report.matcher(folded(words)).find() && !isOtherFile(words);
    }

    public boolean isTableFile(String words) {
        return files.table.matcher(folded(words)).find() && !isOtherFile(words);
    }

    /** Whether a file is one that many pages link to beside their article. */
    public boolean isOtherFile(String words) {
        return files.other.matcher(folded(words)).find();
    }

    /** A page that links to more reports lists them. */
    public int mostReports() {
        return files.most;
    }

    /** Whether a picture belongs to the site and not to the article. */
    public boolean isFurniture(String picture) {
        return pictures.furniture.matcher(picture).find();
    }

    /** Whether a line is the heading of a part of the form that holds a table. */
    public boolean isHeading(String line) {
        return !line.isBlank() && line.length() <= LONGEST && any(pictures.headings, headingText(line));
    }

    private static String headingText(String line) {
        return Characters.bare(NUMBER.matcher(Characters.folded(line)).replaceFirst(""));
    }

    /** Whether a line ends with the words that lead to a picture. */
    public boolean leadsToPicture(String line) {
        String end = line.substring(Math.max(0, line.length() - LONGEST));
        return pictures.leads.matcher(Characters.folded(end)).find();
    }
}
