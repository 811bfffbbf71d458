package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A submission's words sorted by where they stand.
 *
 * @param titleNames every name in any title, that of a whole ledger too
 * @param head the text before the tables, a line per paragraph
 * @param lines the lines of the head, then the last ones
 */
record Testimony(List<Titled> titles, List<String> titleNames, String head, List<String> lines) {
    private static final int HEAD_LENGTH = 3_000;
    private static final String END_OF_HEAD = "主动公开政府信息情况";
    private static final String CONTENTS = "目录";

    /** 二、主动公开政府信息情况……2: a line of a table of contents with its page. */
    private static final Pattern OF_CONTENTS = Pattern.compile("[一二三四五六]、.{2,60}\\d{1,3}");

    /** What Markdown sets around headings and stressed words. */
    private static final Pattern MARKED = Pattern.compile("^[#>]+|\\*\\*+");

    private static final int LAST_LINES = 16;

    /** A title and where it stood: {@code title}, {@code heading}, {@code article_title} or {@code path}. */
    record Titled(String source, TitleReader.Title title) {}

    Testimony {
        titles = List.copyOf(titles);
        titleNames = List.copyOf(titleNames);
        lines = List.copyOf(lines);
    }

    static Testimony of(Clues clues) {
        List<String> lines = lines(clues.text());
        List<Titled> titles = new ArrayList<>();
        clues.title().flatMap(TitleReader::read).ifPresent(title -> titles.add(new Titled("title", title)));
        Heading heading = new Heading(lines);
        // of the titles above a ledger's row only its own says whose the row is and for which year
        Optional.ofNullable(clues.hints().get("row"))
                .map(TitleReader::read)
                .orElseGet(heading::title)
                .ifPresent(title -> titles.add(new Titled("heading", title)));
        Optional.ofNullable(clues.hints().get("article_title"))
                .flatMap(TitleReader::read)
                .ifPresent(title -> titles.add(new Titled("article_title", title)));
        TitleReader.read(clues.fileName()).ifPresent(title -> titles.add(new Titled("path", title)));
        List<String> names = new ArrayList<>(heading.names());
        titles.forEach(titled -> titled.title().name().ifPresent(names::add));
        return new Testimony(titles, names, head(lines, heading), lines);
    }

    /** The lines before the tables and the last ones; those between are never looked at. */
    private static List<String> lines(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        int length = 0;
        int next = 0;
        boolean contents = false;
        while (next < paragraphs.size() && length < HEAD_LENGTH) {
            String line = line(paragraphs.get(next++));
            if (line.indexOf('、') == 1 && OF_CONTENTS.matcher(line).matches()) {
                continue;
            }
            if (line.length() < 20 && line.contains(END_OF_HEAD)) {
                if (!contents) {
                    break;
                }
                contents = false;
                continue;
            }
            contents |= line.equals(CONTENTS);
            length += line.length();
            lines.add(line);
        }
        for (String paragraph : paragraphs.subList(Math.max(next, paragraphs.size() - LAST_LINES), paragraphs.size())) {
            lines.add(line(paragraph));
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static String line(String paragraph) {
        String plain = Placeholders.lettered(PlainText.of(paragraph));
        boolean marked = plain.startsWith("#") || plain.startsWith(">") || plain.indexOf('*') >= 0;
        return marked ? MARKED.matcher(plain).replaceAll("") : plain;
    }

    private static String head(List<String> lines, Heading heading) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!heading.isTitle(i)) {
                head.append(lines.get(i)).append('\n');
            }
        }
        return head.toString();
    }
}
