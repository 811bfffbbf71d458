package org.gongkai.form;

import java.util.List;

/**
 * One statutory table.
 *
 * @param code {@code disclosure}, {@code application} or {@code review}
 * @param part the part of the report that holds it, such as 二
 * @param headings the part's heading, with its variants
 */
public record FormTable(String code, String part, List<String> headings, List<Section> sections) {
    public FormTable {
        headings = List.copyOf(headings);
        sections = List.copyOf(sections);
    }
}
