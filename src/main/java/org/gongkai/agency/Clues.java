package org.gongkai.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a submission says about who reports, where and for which year, in plain text.
 *
 * @param path the submission's path, folders first
 * @param title the document's own title or the form's sheet name, if any
 * @param text the paragraphs outside the statutory tables, in reading order
 * @param hints {@code site_id}, {@code host}, {@code index_number}, {@code published}, where the document states them;
 *     {@code agency}, {@code region} (a code) and {@code year}, where a manifest beside it does; of a
 *     ledger's row {@code row}, its title, {@code year_printed}, its year where that is none, and {@code sheet}, the name of
 *     the sheet where the ledger's title says the year
 */
public record Clues(String path, Optional<String> title, List<String> text, Map<String, String> hints) {
    /**
     * Any ending of Latin letters rather than a list of formats: what a file is its content tells, saved pages end in
     * .shtml, .jsp, .aspx and whatever a site likes, and no body's name and no year has Latin letters behind a point.
     */
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");

    public Clues {
        text = List.copyOf(text);
        hints = Map.copyOf(hints);
    }

    /** The same with another title. */
    public Clues titled(String other) {
        return new Clues(path, Optional.of(other), text, hints);
    }

    /** The name of the file, without its folders and its extension. */
    public String fileName() {
        return fileName(path);
    }

    public static String fileName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return EXTENSION.matcher(file).replaceFirst("");
    }
}
