package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dresses bare report pages as a government's website does, up to the size of published ones: about a third styles and
 * scripts, the rest lists of links before and behind the report. ASCII beside numeric references, so that the page's own
 * encoding does not matter.
 */
final class Furniture {
    private static final int PAGE = 73_000;
    private static final List<String> WORDS =
            List.of("政务公开", "办事服务", "互动交流", "新闻中心", "机构职能", "政策文件", "年度报告", "规划计划", "财政预算", "人事信息");

    private Furniture() {}

    static void dress(Path inbox, long seed) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                dressPage(file, new Random(seed + file.getFileName().toString().hashCode()));
            }
        }
    }

    private static void dressPage(Path file, Random random) throws IOException {
        String page = Files.readString(file, StandardCharsets.ISO_8859_1);
        int room = Math.max(0, PAGE - page.length());
        String head = styles(room / 6, random) + scripts(room / 6, random);
        String before = "<div class=\"nav\">" + links(room / 3, random) + "</div>\n";
        String behind = "<div class=\"foot\">" + links(room / 3, random) + "</div>\n";
        Files.writeString(
                file,
                page.replace("</head>", head + "</head>")
                        .replace("<body>", "<body>\n" + before)
                        .replace("</body>", behind + "</body>"),
                StandardCharsets.ISO_8859_1);
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
                    .formatted(n % 7, n, references(WORDS.get(random.nextInt(WORDS.size())))));
        }
        return list.append("</ul>\n").toString();
    }

    private static String references(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> "&#" + (int) text.charAt(i) + ";")
                .reduce("", String::concat);
    }
}
