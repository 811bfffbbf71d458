package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.generator.Generator;
import org.gongkai.generator.Layout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgongkai.mutations=100000} damages more pages, {@code -Dgongkai.seed=7} others. */
@DisplayName("The markup that is parsed of a page")
class LeanMarkupTest {
    private static final int MUTATIONS = Integer.getInteger("gongkai.mutations", 1500);
    private static final int SEED = Integer.getInteger("gongkai.seed", 1);

    /** What decides how a parser reads on. */
    private static final List<String> PIECES = List.of(
            "<span>",
            "</span>",
            "<span style='display:none'>",
            "<span style=font-size:0>",
            "<b>",
            "</b>",
            "<o:p></o:p>",
            "<font color=red>",
            "</font>",
            "<p>",
            "</p>",
            "<td>",
            "</td>",
            "<tr>",
            "</tr>",
            "<table>",
            "</table>",
            "<a href=x.doc>",
            "</a>",
            "<a name=1>",
            "<!--",
            "-->",
            "<!-->",
            "--!>",
            "<script>",
            "</script>",
            "<script",
            "<style>",
            "</style>",
            "<title>",
            "</title>",
            "<pre>\n",
            "</pre>",
            "<svg>",
            "</svg>",
            "<select><option>1",
            "</select>",
            "<sup>2</sup>",
            "<s>",
            "</s>",
            "<del>3</del>",
            "<!DOCTYPE html>",
            "<![CDATA[",
            "]]>",
            "<?xml",
            "&am",
            "&lt",
            "&nbsp",
            "&nbsp;",
            "&#20844;",
            "&#60;",
            "&#38",
            "lt;",
            "<",
            ">",
            "\"",
            "'",
            "=",
            "/",
            "<span/>",
            "<span class=\"a\"b=c>",
            "<td colspan=2 colspan=3>",
            "<p style='' style='display:none'>",
            "<span hidden>",
            "<font size=3>",
            "<textarea>",
            "</textarea>",
            "<iframe>",
            "</iframe>",
            "<body>",
            "</body>",
            "</html>",
            "12",
            "\u00a0",
            "\n");

    @ParameterizedTest
    @DisplayName("leaves out what says nothing")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p class=\"MsoNormal\"><span lang=\"EN-US\">2</span><span style=\"font-size:10.5pt\">81<o:p></o:p></span></p>, <p>281</p>",
                "<td width=\"60\" colspan=\"3\" style=\"border:1px\"><b><font size=\"3\">规章</font></b></td>, <td colspan=\"3\">规章</td>",
                "5<!--[if gte mso 9]><xml></xml><![endif]-->6, 56",
                "<a class=\"n\" href=\"/a.html\" target=\"_blank\">年报</a>, <a href=\"/a.html\">年报</a>",
                "<script>if (a < b) { f('</td>'); }</script><td>1, <script></script><td>1",
                "&#20844;&#24320;&nbsp;, 公开\u00a0"
            })
    void leavesOut(String page, String lean) throws IOException {
        assertThat(lean(page)).isEqualTo(lean);
    }

    @ParameterizedTest
    @DisplayName("keeps what hides, strikes, or would read otherwise without its tags")
    @ValueSource(
            strings = {
                "<span style=\"display: none\">5</span>",
                "<b style=\"text-decoration:LINE-THROUGH\">5</b>",
                "<span hidden>5</span>",
                "<span>1<i>2<sup>3</sup></i></span>",
                "<a href=\"x\"><span>附件.doc</span></a>",
                "R<span>&amp</span>lt;",
                "<p>&l<b>t;</b>",
                "<font style=\"font-size:0\"><span style=\"font-size:9pt\">5</span></font>",
                "<p class=\"a\"b\"><span>5</span>",
                "<pre><span>\n5</span></pre>",
                "<svg><span>5</span>",
                "a < b<span>5</span>",
                "<span>5</font></span>",
                "<script><!-- <script></script> <b>5</b>"
            })
    void keeps(String page) throws IOException {
        assertThat(lean(page)).isEqualTo(page);
    }

    @Test
    @DisplayName("gives the same document of every page, however damaged")
    void gives() throws IOException {
        List<String> pages = pages();
        int lean = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(SEED * 1_000_003L + i);
            String page = damaged(pages.get(random.nextInt(pages.size())), random);
            assertThat(read(page, LeanMarkup::of))
                    .as("seed %d, mutation %d", SEED, i)
                    .isEqualTo(read(page, (text, sheets) -> new StringReader(text)));
            lean += lean(page).length() < page.length() ? 1 : 0;
        }
        assertThat(lean).isGreaterThan(MUTATIONS / 2);
    }

    private static Document read(String page, BiFunction<String, StyleSheets, Reader> markup) {
        return HtmlReader.read(
                List.of(new Decoded(page, StandardCharsets.UTF_8, false)), new PageHints(), Limits.DEFAULT, markup);
    }

    private static String lean(String page) throws IOException {
        try (Reader lean = LeanMarkup.of(page, StyleSheets.of(page))) {
            char[] text = new char[page.length()];
            int length = lean.read(text, 0, text.length);
            return length < 0 ? "" : new String(text, 0, length);
        }
    }

    /** A few pieces put in or taken out, mostly close to each other, so that they meet. */
    private static String damaged(String page, Random random) {
        StringBuilder damaged = new StringBuilder(page);
        int at = random.nextInt(damaged.length());
        for (int i = random.nextInt(8); i >= 0; i--) {
            at = random.nextInt(3) == 0
                    ? random.nextInt(damaged.length())
                    : Math.min(damaged.length(), Math.max(0, at + random.nextInt(60) - 20));
            if (random.nextInt(3) == 0 && damaged.length() > 200) {
                damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
            } else {
                damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return damaged.toString();
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            if (layout.family() == Layout.Family.HTML) {
                byte[] bytes = Generator.generate(layout, SEED).bytes();
                pages.add(Decoded.of(bytes, PageCharset.declaredBy(bytes)).text());
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/reports"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.html?"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                pages.add(Decoded.of(bytes, PageCharset.declaredBy(bytes)).text());
            }
        }
        return pages;
    }
}
