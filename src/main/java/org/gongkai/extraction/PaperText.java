package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.document.Paragraph;
import org.gongkai.form.PaperWords;
import org.gongkai.submission.Allowance;

/**
 * What a document without the statutory tables says.
 *
 * @param titles what may be its title, the likeliest first: the only one where the document's own names a report and its
 *     year
 * @param lines its lines and cells in reading order, those that lead to other pages left out
 * @param links the lines that do
 * @param sentences the characters in lines that are whole sentences
 */
record PaperText(List<String> titles, List<String> lines, List<String> links, int sentences) {
    /** Where a page or sheet has its heading, counted in lines and cells with text. */
    private static final int HEAD = 12;

    private static final int LONGEST_TITLE = 90;

    /** Sentences and their openings, where on the site a page stands, and what other papers lines lead to. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "[。，；]|：$|位置|[>»›]|^(?:附件|附|相关|链接|来源|上一|下一)|(?i)\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar)$");

    private static final Pattern CELL = Pattern.compile("[|｜\\t\\n]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|二[〇○零]");

    PaperText {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /** @param fileName the last that may tell what it is, without its extension */
    static PaperText of(Document document, String fileName, PaperWords words) {
        List<String> lines = new ArrayList<>();
        List<String> links = new ArrayList<>();
        int sentences = 0;
        for (Block block : document.blocks()) {
            Allowance.check();
            if (block instanceof Grid grid) {
                grid.rows().forEach(row -> row.forEach(cell -> addCells(cell.text(), lines)));
                sentences += grid.rows().stream()
                        .flatMap(List::stream)
                        .mapToInt(cell -> sentence(cell.text()))
                        .sum();
            } else if (block instanceof Paragraph line && line.standing() == Paragraph.Standing.LINK) {
                links.add(line.text().strip());
            } else if (block instanceof Paragraph line && line.standing() == Paragraph.Standing.SHOWN) {
                addCells(line.text(), lines);
                sentences += sentence(line.text());
            }
        }
        return new PaperText(titles(document.title(), fileName, lines, words), lines, links, sentences);
    }

    /** The first lines and cells, without reading all of a document. */
    static List<String> head(Document document) {
        List<String> head = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (head.size() >= HEAD) {
                break;
            }
            if (block instanceof Grid grid) {
                grid.rows().stream()
                        .limit(HEAD)
                        .flatMap(List::stream)
                        .limit(HEAD)
                        .forEach(cell -> addCells(cell.text(), head));
            } else if (block instanceof Paragraph line && line.standing() == Paragraph.Standing.SHOWN) {
                addCells(line.text(), head);
            }
        }
        return head;
    }

    private static void addCells(String text, List<String> lines) {
        for (String cell : CELL.split(text)) {
            if (!cell.isBlank()) {
                lines.add(cell.strip());
            }
        }
    }

    private static int sentence(String text) {
        return text.indexOf('。') < 0 ? 0 : text.strip().length();
    }

    /** What may be the title of a document that has one of its own or not, by its first lines. */
    static List<String> titles(Optional<String> own, String fileName, List<String> lines, PaperWords words) {
        Set<String> titles = new LinkedHashSet<>();
        own.map(String::strip).filter(title -> !title.isEmpty()).ifPresent(titles::add);
        if (own.filter(title -> words.isReport(title) && hasYear(title)).isPresent()) {
            return List.copyOf(titles);
        }
        lines.stream()
                .limit(HEAD)
                .filter(line -> line.length() <= LONGEST_TITLE
                        && !NO_TITLE.matcher(line).find())
                .forEach(titles::add);
        titles.add(fileName);
        return List.copyOf(titles);
    }

    static boolean hasYear(String title) {
        return YEAR.matcher(title).find();
    }
}
