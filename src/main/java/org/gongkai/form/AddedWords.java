package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a typing error in a name from a word that makes it the name of another thing, as in 上年处理决定数量 or 网上新收政府信息公开申请数量:
 * {@code config/forms/words.yaml}.
 */
final class AddedWords {
    private static final String[] YEARS = {"this_year", "last_year", "year_before_last", "next_year"};

    /** A name's own numbering, which its punctuation was taken from. */
    private static final Pattern NUMBERING = Pattern.compile("[\\dA-Za-z一二三四五六七八九十]*");

    private final Set<String> before;
    private final List<String> other;

    /** With a group for each of the years. */
    private final Pattern year;

    AddedWords() {
        FormFile.Node file = FormFile.open("words.yaml");
        before = Set.copyOf(file.texts("before"));
        other = file.texts("other");
        List<String> years = new ArrayList<>();
        for (String words : YEARS) {
            years.add("(" + String.join("|", file.texts(words)) + ")");
        }
        year = Pattern.compile("(?<!以)(?:" + String.join("|", years) + ")度?");
    }

    /** Whether a word says that what it stands beside is a part of what the form counts, or no count at all. */
    boolean isOther(String word) {
        return other.contains(word) || (year.matcher(word).matches() && year(word) != 0);
    }

    /**
     * Whether a text names another thing than a wording that looks much like it.
     *
     * @param names the wordings of the form, which may stand before each other
     */
    boolean areApart(String text, String wording, Set<String> names) {
        int said = year(text);
        int meant = year(wording);
        if ((said >= 0 && said != meant && Math.max(said, meant) > 0)
                || other.stream().anyMatch(word -> text.contains(word) && !wording.contains(word))) {
            return true;
        }
        String name = withoutYear(wording);
        String rest = withoutYear(text);
        if (!rest.endsWith(name)) {
            return false;
        }
        String lead = rest.substring(0, rest.length() - name.length());
        return !before.contains(lead)
                && !names.contains(lead)
                && !NUMBERING.matcher(lead).matches();
    }

    /** The place of the year that a text names among the kinds of years; -1 where it names none. */
    private int year(String text) {
        Matcher matcher = year.matcher(text);
        if (matcher.find()) {
            for (int group = 1; group <= YEARS.length; group++) {
                if (matcher.group(group) != null) {
                    return group - 1;
                }
            }
        }
        return -1;
    }

    private String withoutYear(String text) {
        Matcher matcher = year.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }
}
