package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A submission's words sorted by where they stand: its titles, the text before the tables, its last lines. */
record Testimony(List<Titled> titles, String head, List<String> lines) {
    private static final int HEAD_LENGTH = 3_000;
    private static final int TITLE_LINES = 8;
    private static final int TITLE_LENGTH = 90;
    private static final Pattern SENTENCE = Pattern.compile("[。;]|根据|按照|现将|编制本|如下");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\.(?:html?|txt|xlsx?|docx?|pdf|csv|mht(?:ml)?|json|xml)$");

    /** A title and where it stood: {@code title}, {@code heading} or {@code path}. */
    record Titled(String source, TitleReader.Title title) {}

    Testimony {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
    }

    static Testimony of(Clues clues) {
        List<String> lines = lines(clues.text());
        List<Titled> titles = new ArrayList<>();
        clues.title().flatMap(TitleReader::read).ifPresent(title -> titles.add(new Titled("title", title)));
        heading(lines).ifPresent(title -> titles.add(new Titled("heading", title)));
        TitleReader.read(fileName(clues.path())).ifPresent(title -> titles.add(new Titled("path", title)));
        return new Testimony(titles, head(lines), lines);
    }

    static String fileName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return EXTENSION.matcher(file).replaceFirst("");
    }

    private static List<String> lines(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String line = PlainText.of(paragraph);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String head(List<String> lines) {
        StringBuilder head = new StringBuilder();
        for (String line : lines) {
            if (head.length() > HEAD_LENGTH || (line.contains("主动公开政府信息情况") && line.length() < 20)) {
                break;
            }
            if (title(line).isPresent()) {
                continue;
            }
            head.append(line, 0, Math.min(line.length(), HEAD_LENGTH)).append('\n');
        }
        return head.toString();
    }

    /** The title among the first lines; it may be broken over two. */
    private static Optional<TitleReader.Title> heading(List<String> lines) {
        Optional<TitleReader.Title> best = Optional.empty();
        for (int i = 0; i < Math.min(TITLE_LINES, lines.size()); i++) {
            Optional<TitleReader.Title> alone = title(lines.get(i));
            if (alone.isPresent() && alone.get().name().isPresent()) {
                return alone;
            }
            if (i > 0 && lines.get(i - 1).length() <= 40) {
                Optional<TitleReader.Title> joined = title(lines.get(i - 1) + lines.get(i));
                if (joined.isPresent() && joined.get().name().isPresent()) {
                    return joined;
                }
                best = best.or(() -> joined);
            }
            best = best.or(() -> alone);
        }
        return best;
    }

    private static Optional<TitleReader.Title> title(String line) {
        return line.length() > TITLE_LENGTH || SENTENCE.matcher(line).find()
                ? Optional.empty()
                : TitleReader.read(line);
    }
}
