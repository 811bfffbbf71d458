package org.gongkai.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.generator.Layout.Family;
import org.gongkai.generator.Printing.Absence;
import org.gongkai.generator.Printing.Numbers;

/** Turns a seed into a document and the truth about it; the same seed gives the same bytes. */
public final class Generator {
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 7;
    private static final int CURRENT_SINCE = 2021;
    private static final int LEDGER_LIMIT = 10;

    private Generator() {}

    /** A document in any layout that a person can read in full. */
    public static Generated generate(long seed) {
        return generate(new Dice(~seed).oneOf(Layout.readable()), seed);
    }

    /** A document in the given layout. */
    public static Generated generate(Layout layout, long seed) {
        Dice dice = new Dice(seed);
        int year = FIRST_YEAR + dice.below(YEARS);
        int reports = layout.family() == Family.LEDGER ? 2 + dice.below(LEDGER_LIMIT - 1) : 1;
        Set<Body> bodies = new LinkedHashSet<>();
        while (bodies.size() < reports) {
            bodies.add(dice.oneOf(Bodies.all()));
        }
        return generate(
                layout, bodies.stream().map(body -> new Filing(body, year)).toList(), seed);
    }

    /** A document in the given layout that reports these filings; one, but for a ledger, and all of one year. */
    public static Generated generate(Layout layout, List<Filing> filings, long seed) {
        Dice dice = new Dice(seed ^ 0x5DEECE66DL);
        Edition edition = edition(filings.get(0).year(), dice);
        Printing printing = printing(layout, dice);
        List<Draft> drafts = new ArrayList<>();
        for (Filing filing : filings) {
            drafts.add(Draft.draw(filing.body(), filing.year(), edition, printing, dice));
        }
        if (layout == Layout.LEDGER_ROWS && dice.percent(40)) {
            drafts.replaceAll(Draft::withoutApplicants);
        }
        if (layout.family() == Family.DAMAGED) {
            drafts.replaceAll(
                    draft -> layout == Layout.DAMAGED_TEXT_LINES_LOST ? draft.uncertain() : draft.collapsed(dice));
        }
        byte[] bytes = write(layout, drafts, dice);
        String name = fileName(layout, drafts.get(0), seed, dice);
        return new Generated(
                bytes, name, layout, drafts.stream().map(Draft::truth).toList());
    }

    /** Mostly the edition of the time; the labels decide, so that any edition may come in any year. */
    private static Edition edition(int year, Dice dice) {
        if (dice.percent(15)) {
            return dice.oneOf(List.of(Edition.values()));
        }
        return year < CURRENT_SINCE ? Edition.TRIAL : Edition.CURRENT;
    }

    private static Printing printing(Layout layout, Dice dice) {
        boolean asNumbers = layout.family() == Family.LEDGER
                || layout.family() == Family.WORKBOOK && layout != Layout.XLSX_TEXT_NUMBERS;
        Numbers numbers = dice.percent(60)
                ? Numbers.PLAIN
                : dice.oneOf(asNumbers ? List.of(Numbers.PLAIN, Numbers.THOUSANDS) : List.of(Numbers.values()));
        List<Absence> absences = new ArrayList<>();
        if (dice.percent(40)) {
            for (Absence absence : Absence.values()) {
                if (dice.percent(50) && (absence != Absence.BLANK || blanksShow(layout))) {
                    absences.add(absence);
                }
            }
        }
        Absence unallocated =
                blanksShow(layout) ? dice.oneOf(List.of(Absence.BLANK, Absence.LONG_DASH)) : Absence.SLASH;
        boolean totalsOnly = layout.family() != Family.DAMAGED && dice.percent(4);
        return new Printing(
                numbers, absences, totalsOnly ? Optional.of(unallocated) : Optional.empty(), dice.percent(10));
    }

    /** Whether a blank cell can be told from a filler of a span or a line break. */
    private static boolean blanksShow(Layout layout) {
        return layout.family() != Family.TEXT || layout == Layout.TEXT_PIPE_BOTH || layout == Layout.TEXT_MARKDOWN;
    }

    private static byte[] write(Layout layout, List<Draft> drafts, Dice dice) {
        Draft first = drafts.get(0);
        return switch (layout.family()) {
            case HTML -> new HtmlPage(first, quirks(layout, dice), dice).write();
            case TEXT -> new FlattenedText(first, layout, dice).write();
            case WORKBOOK -> new WorkbookReport(drafts, layout, dice).write();
            case WORD -> new WordPage(first, quirks(layout, dice), dice).write();
            case MHTML -> MhtmlFile.of(layout, new HtmlPage(first, quirks(layout, dice), dice).write());
            case LEDGER ->
                layout == Layout.LEDGER_ROWS
                        ? new Ledger(drafts, dice).write()
                        : new WorkbookReport(drafts, layout, dice).write();
            case DAMAGED -> damaged(layout, first, dice);
        };
    }

    private static byte[] damaged(Layout layout, Draft draft, Dice dice) {
        return switch (layout) {
            case DAMAGED_HTML_BLANKS_COLLAPSED -> new HtmlPage(draft, EnumSet.of(Layout.HTML_PLAIN), dice).write();
            case DAMAGED_TEXT_BLANKS_COLLAPSED -> new FlattenedText(draft, Layout.TEXT_PIPE_BOTH, dice).write();
            default -> withoutRepeatedLines(new FlattenedText(draft, Layout.TEXT_CELL_PIPE, dice).write());
        };
    }

    private static byte[] withoutRepeatedLines(byte[] text) {
        List<String> lines =
                new String(text, StandardCharsets.UTF_8).lines().distinct().toList();
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Layout> quirks(Layout layout, Dice dice) {
        return switch (layout) {
            case HTML_COMBINED, MHTML_BROWSER -> some(Layout.of(Family.HTML), dice);
            case MHTML_WORD -> EnumSet.of(Layout.HTML_WORD, Layout.HTML_GBK);
            case DOCX_COMBINED -> {
                Set<Layout> quirks = some(Layout.of(Family.WORD), dice);
                quirks.addAll(some(WordPage.contentQuirks(), dice));
                yield quirks;
            }
            default -> EnumSet.of(layout);
        };
    }

    private static Set<Layout> some(List<Layout> layouts, Dice dice) {
        Set<Layout> quirks = EnumSet.noneOf(Layout.class);
        layouts.stream().filter(quirk -> dice.percent(25)).forEach(quirks::add);
        return quirks;
    }

    private static String fileName(Layout layout, Draft draft, long seed, Dice dice) {
        String extension = switch (layout.family()) {
            case HTML -> ".html";
            case TEXT -> ".txt";
            case WORD -> ".docx";
            case MHTML -> ".mht";
            case WORKBOOK, LEDGER -> layout.name().startsWith("XLS_") ? ".xls" : ".xlsx";
            case DAMAGED -> layout == Layout.DAMAGED_HTML_BLANKS_COLLAPSED ? ".html" : ".txt";
        };
        String number = Long.toUnsignedString(seed, Character.MAX_RADIX);
        boolean speaking = layout.family() != Family.LEDGER && dice.percent(30);
        String stem = speaking
                ? draft.truth().agency() + draft.truth().year() + "年年报_"
                : layout.name().substring(0, 1).toLowerCase(Locale.ROOT);
        return stem + number + extension;
    }
}
