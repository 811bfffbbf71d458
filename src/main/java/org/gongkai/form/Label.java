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

    /** As the form prints it, its enumerator before it: 一、本年新收…, （一）予以公开, 1.属于国家秘密. */
    public String printed() {
        return number.map(Label::enumerator).orElse("") + text;
    }

    private static String enumerator(String number) {
        if (number.startsWith("（")) {
            return number;
        }
        return Character.isDigit(number.charAt(0)) ? number + "." : number + "、";
    }

    Stream<String> wordings() {
        return Stream.concat(Stream.of(text), variants.stream());
    }
}
