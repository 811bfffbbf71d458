package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dresses bare report pages as published ones are, up to their size: what was pasted from Word or written in an editor has
 * a style on every cell and around every text; styles, scripts and lists of links stand around it. Pages with plain
 * tables have the more links.
 */
final class Furniture {
    private static final int PAGE = 73_000;
    private static final int AT_LEAST = 9_000;
    private static final List<String> WORDS =
            List.of("政务公开", "办事服务", "互动交流", "新闻中心", "机构职能", "政策文件", "年度报告", "规划计划", "财政预算", "人事信息");
    private static final Pattern CELL = Pattern.compile("<(t[dh])((?:(?!style)[^>])*)>([^<]*)</t[dh]>");
    private static final Pattern LINE = Pattern.compile("<p>([^<]*)</p>");

    private Furniture() {}

    static void dress(Path inbox, long seed) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                dressPage(file, new Random(seed + file.getFileName().toString().hashCode()));
            }
        }
    }

    private static void dressPage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset charset = charset(bytes);
        String page = dressed(new String(bytes, charset), random.nextInt(10));
        int room = Math.max(AT_LEAST, PAGE - page.getBytes(charset).length);
        String head = styles(room / 6, random) + scripts(room / 6, random);
        String before = "<div class=\"nav\">" + links(room / 3, random) + "</div>\n";
        String behind = "<div class=\"foot\">" + links(room / 3, random) + "</div>\n";
        Files.writeString(
                file,
                page.replace("</head>", head + "</head>")
                        .replace("<body>", "<body>\n" + before)
                        .replace("</body>", behind + "</body>"),
                charset);
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("GB18030");
        }
    }

    /** @param tenth in which tenth of all pages this one is: four are pasted from Word, four written in an editor */
    private static String dressed(String page, int tenth) {
        if (tenth < 4) {
            return dressed(
                    page,
                    "<$1 width=\"66\"$2><p class=\"MsoNormal\" align=\"center\" style=\"text-align:center\">"
                            + "<span lang=\"EN-US\" style=\"font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体\">$3"
                            + "<o:p></o:p></span></p></$1>",
                    "<p class=\"MsoNormal\" style=\"text-indent:32pt;line-height:28pt\">"
                            + "<span style=\"font-size:16pt;font-family:仿宋_GB2312\">$1<o:p></o:p></span></p>");
        }
        if (tenth < 8) {
            return dressed(
                    page,
                    "<$1 style=\"border:1px solid #000;padding:0 5px;word-break:break-all\" valign=\"center\"$2>"
                            + "<p style=\"text-align:center\"><span style=\"font-size:14px;font-family:宋体\">$3</span></p></$1>",
                    "<p style=\"text-indent:2em;line-height:2em\"><span style=\"font-size:16px\">$1</span></p>");
        }
        return page;
    }

    private static String dressed(String page, String cell, String line) {
        String cells = CELL.matcher(page).replaceAll(cell);
        return LINE.matcher(cells).replaceAll(line);
    }

    private static String styles(int size, Random random) {
        StringBuilder css = new StringBuilder("<style>\n");
        while (css.length() < size) {
            css.append(".c%d{margin:%dpx;padding:0 %dpx;font-size:14px;background:url(/images/b%d.png) no-repeat}%n"
                    .formatted(random.nextInt(999), random.nextInt(40), random.nextInt(40), random.nextInt(99)));
        }
        return css.append("</style>\n").toString();
    }

    private static String scripts(int size, Random random) {
        StringBuilder script = new StringBuilder("<script>\n");
        while (script.length() < size) {
            int n = random.nextInt(999);
            script.append("function f%d(a){if(a<%d){document.getElementById('x%d').style.display='none';}return a;}%n"
                    .formatted(n, n, n));
        }
        return script.append("</script>\n").toString();
    }

    private static String links(int size, Random random) {
        StringBuilder list = new StringBuilder("<ul class=\"list\">\n");
        while (list.length() < size) {
            int n = random.nextInt(99_999);
            list.append("<li class=\"i%d\"><a href=\"/zwgk/content/post_%d.html\" target=\"_blank\">%s</a></li>%n"
                    .formatted(n % 7, n, WORDS.get(random.nextInt(WORDS.size()))));
        }
        return list.append("</ul>\n").toString();
    }
}
