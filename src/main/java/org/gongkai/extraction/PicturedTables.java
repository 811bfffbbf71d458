package org.gongkai.extraction;

import java.util.List;
import java.util.Optional;
import org.gongkai.document.Enclosures.Picture;
import org.gongkai.form.PaperWords;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.Plural;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * Tells a report whose tables, or all of which, are pictures from one with photographs in it, and from one that lost its
 * tables.
 */
final class PicturedTables {
    /** Beside pictures alone stand a page number or a mark at most. */
    private static final int NEXT_TO_NOTHING = 20;

    private final PaperWords words;
    private final PaperText text;
    private final List<Picture> pictures;

    PicturedTables(PaperWords words, PaperText text, List<Picture> pictures) {
        this.words = words;
        this.text = text;
        this.pictures = pictures.stream()
                .filter(picture -> !words.isFurniture(picture.name()))
                .toList();
    }

    Optional<SubmissionRejected> rejection() {
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> before = pictures.stream()
                .map(Picture::after)
                .filter(line -> words.isHeading(line) || words.leadsToPicture(line))
                .findFirst();
        if (before.isPresent() && (isReport() || words.isHeading(before.get()))) {
            String line = "“" + OtherPaper.quote(before.get()) + "”";
            return rejection("，在" + line + "之后", ", below " + line);
        }
        boolean placeless =
                pictures.stream().allMatch(picture -> picture.after().isEmpty());
        if (placeless && hasPartWithoutText()) {
            return rejection("", "");
        }
        return isNothingElse() || (isReport() && words.isShort(text.sentences()))
                ? rejection("", "")
                : Optional.empty();
    }

    private boolean isReport() {
        return text.titles().stream().anyMatch(words::isReport);
    }

    private boolean isNothingElse() {
        return text.links().isEmpty()
                && text.lines().stream().mapToInt(String::length).sum() <= NEXT_TO_NOTHING;
    }

    /** The heading of one part follows that of another. */
    private boolean hasPartWithoutText() {
        List<String> lines = text.lines();
        for (int i = 1; i < lines.size(); i++) {
            if (words.isHeading(lines.get(i - 1)) && words.isHeading(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<SubmissionRejected> rejection(String chinese, String english) {
        Optional<String> first = pictures.stream()
                .map(Picture::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> "“" + OtherPaper.quote(name) + "”");
        return Optional.of(new SubmissionRejected(
                RejectionReason.PICTURE_ONLY,
                new Particulars(
                        "图片" + pictures.size() + "张" + first.map("，如"::concat).orElse("") + chinese,
                        Plural.in(pictures.size() + " {picture|pictures}")
                                + first.map(", such as "::concat).orElse("")
                                + english)));
    }
}
