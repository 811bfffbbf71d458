package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The printed name of a row, column or group.
 *
 * @param text as the form prints it
 * @param variants other wordings found in real reports
 * @param number the enumerator printed before it, such as {@code （三）} or {@code 1}
 */
public record Label(String text, List<String> variants, Optional<String> number) {

    public Label {
        variants = List.copyOf(variants);
    }

    Stream<String> wordings() {
        return Stream.concat(Stream.of(text), variants.stream());
    }
}
