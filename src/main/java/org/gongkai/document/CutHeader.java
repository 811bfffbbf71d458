package org.gongkai.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.submission.SourceAddress;

/**
 * The last row of a repeated header that had no room: LibreOffice prints what is left of its names over the row of figures
 * below. Only where every name begins as before, and goes on before a figure to the letter, are they told apart.
 */
final class CutHeader {
    private CutHeader() {}

    /**
     * What the cells below say apart from the names; empty where the row is no such header.
     *
     * @param names a row of the header as first printed
     * @param again the row in its place on a later page
     * @param row the row below that
     */
    static Map<SourceAddress, String> figures(List<PlacedCell> names, List<PlacedCell> again, List<PlacedCell> row) {
        Map<SourceAddress, String> figures = new HashMap<>();
        for (PlacedCell cell : again) {
            Optional<String> rest = names.stream()
                    .filter(cell::isBelow)
                    .findFirst()
                    .flatMap(name -> behind(bare(cell.text()), bare(name.text())));
            if (rest.isEmpty()) {
                return Map.of();
            }
            if (!rest.get().isEmpty()) {
                Optional<PlacedCell> below = row.stream().filter(cell::isBelow).findFirst();
                Optional<String> figure = below.flatMap(under -> behind(rest.get(), under.text()))
                        .filter(text -> text.isEmpty() || PlacedCell.isNumber(text));
                if (figure.isEmpty()) {
                    return Map.of();
                }
                figures.put(below.orElseThrow().address(), figure.get());
            }
        }
        return names.size() == again.size() ? figures : Map.of();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    /** What a text says behind its beginning, however that is spaced; empty where it begins otherwise. */
    private static Optional<String> behind(String beginning, String text) {
        int at = 0;
        for (int i = 0; i < beginning.length(); i++) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || text.charAt(at) != beginning.charAt(i)) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.of(text.substring(at).strip());
    }
}
