package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a section prints around its figures without naming a row or a column.
 *
 * @param title above the section, such as 第二十条第（一）项
 * @param corner above the labels of its rows
 * @param over above the names of its columns
 */
public record Frame(Optional<String> title, Optional<String> corner, Optional<String> over) {

    List<String> marks() {
        return Stream.of(title, corner, over).flatMap(Optional::stream).toList();
    }
}
