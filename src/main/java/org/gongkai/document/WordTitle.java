package org.gongkai.document;

import java.util.List;
import java.util.Optional;

/** Where a document of Word says what it is. */
final class WordTitle {
    private static final int FIRST_LINES = 8;

    private WordTitle() {}

    /**
     * None where the first lines name a report, since they are read anyway; else the page header that does, else the
     * file's own title, which often is that of the file it was copied from.
     */
    static Optional<String> of(List<Block> blocks, List<String> headers, Optional<String> property) {
        boolean isInText = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .limit(FIRST_LINES)
                .anyMatch(TextReader::isTitle);
        return isInText
                ? Optional.empty()
                : headers.stream().filter(TextReader::isTitle).findFirst().or(() -> property);
    }
}
