package org.gongkai.console;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A body on a small page, for a person who looks whether it is the one meant; fits a preview. */
final class AgencyPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>body { font: 15px/1.6 sans-serif; margin: 1em } h1 { font-size: 1.2em; margin: 0 } dt { color: #555 }</style>
            </head>
            <body>
            <h1>%1$s</h1>
            <dl>
            <dt>其他名称 <span lang="en">other names</span></dt><dd>%2$s</dd>
            <dt>行政区划 <span lang="en">region</span></dt><dd>%3$s（%4$s）</dd>
            <dt>已有报告的年度 <span lang="en">years of reports</span></dt><dd>%5$s</dd>
            <dt>标识 <span lang="en">agency_id</span></dt><dd>%6$d</dd>
            </dl>
            </body>
            </html>
            """;
    private static final String NONE = "无 none";

    private AgencyPage() {}

    static String of(Body body, String place, List<Integer> years) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(body.agency().name(), "UTF-8"),
                body.otherNames().isEmpty()
                        ? NONE
                        : body.otherNames().stream()
                                .map(name -> HtmlUtils.htmlEscape(name, "UTF-8"))
                                .collect(Collectors.joining("；")),
                HtmlUtils.htmlEscape(place, "UTF-8"),
                body.agency().region().code(),
                years.isEmpty() ? NONE : years.stream().map(String::valueOf).collect(Collectors.joining("、")),
                body.agency().id());
    }
}
