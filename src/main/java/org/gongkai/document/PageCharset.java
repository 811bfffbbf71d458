package org.gongkai.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The charsets that a page declares of itself, in {@code <meta>} or its XML declaration; more than one where it writes
 * {@code charset=UTF-8,gb2312}. Declarations that no Chinese page can mean, such as ISO-8859-1, are dropped.
 */
final class PageCharset {
    private static final int LOOK_AT_MOST = 65_536;

    private PageCharset() {}

    static List<Charset> declaredBy(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT_MOST), StandardCharsets.ISO_8859_1);
        List<Charset> declared = new ArrayList<>();
        if (head.startsWith("<?xml")) {
            collect(head.substring(0, Math.max(0, head.indexOf("?>"))), "encoding=", declared);
        }
        for (int from = head.indexOf("<"); from >= 0; from = head.indexOf("<", from + 1)) {
            if (head.regionMatches(true, from, "<meta", 0, 5)) {
                int end = head.indexOf('>', from);
                collect(head.substring(from, end < 0 ? head.length() : end), "charset=", declared);
            } else if (head.regionMatches(true, from, "<body", 0, 5)) {
                break;
            }
        }
        return declared;
    }

    private static void collect(String tag, String key, List<Charset> declared) {
        String folded = tag.toLowerCase(Locale.ROOT).replace(" ", "");
        int from = folded.indexOf(key);
        if (from >= 0) {
            Arrays.stream(folded.substring(from + key.length()).split("[^a-z0-9_-]+"))
                    .flatMap(PageCharset::known)
                    .filter(charset -> !declared.contains(charset))
                    .forEach(declared::add);
        }
    }

    /** What a name means in Chinese pages, of which GBK and GB2312 send characters that only GB18030 has. */
    static Stream<Charset> known(String name) {
        return switch (name) {
            case "utf-8", "utf8" -> Stream.of(StandardCharsets.UTF_8);
            case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb2312-80", "x-gbk", "cp936", "ms936" ->
                Stream.of(Decoded.GB18030);
            case "big5", "big5-hkscs" -> Stream.of(Charset.forName("Big5-HKSCS"));
            default -> Stream.empty();
        };
    }
}
