package org.gongkai.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed label taken apart.
 *
 * @param number its enumerator without punctuation but with brackets, such as {@code (三)}, {@code 四}, {@code 1}; empty
 *     where it has none
 * @param bare its letters, digits and hanzi
 * @param plain the same without bracketed notes and what follows a colon
 */
record LabelText(String number, String bare, String plain) {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?<bracketed>\\([一二三四五六七八九十]+\\))[、.,:]?|(?<hanzi>[一二三四五六七八九十]+)[、.,:]"
                    + "|\\(?(?<digits>\\d{1,2})(?:[、.,:)]+|(?=\\p{IsHan})))");
    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^】]*】|〔[^〕]*〕");
    private static final Pattern TAIL = Pattern.compile("[:(\\[【*。;].*$");

    static LabelText of(String printed) {
        String folded = Characters.folded(printed);
        if (isHanzi(folded)) {
            return new LabelText("", folded, folded);
        }
        Matcher matcher = NUMBER.matcher(folded);
        String number = "";
        if (matcher.find()) {
            number = firstPresent(matcher);
            folded = folded.substring(matcher.end());
        }
        String withoutNotes = NOTE.matcher(folded).replaceAll("");
        return new LabelText(
                number,
                Characters.bare(folded),
                Characters.bare(TAIL.matcher(withoutNotes).replaceFirst("")));
    }

    /** Whether there is neither enumerator nor note nor punctuation to take off, as in most labels and words. */
    private static boolean isHanzi(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (!Characters.isHanzi(folded.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String firstPresent(Matcher matcher) {
        for (String group : new String[] {"bracketed", "hanzi", "digits"}) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }
}
