package org.gongkai.form;

import java.util.List;

/**
 * An equation between printed figures (勾稽关系): the sum of the left equals the sum of the right.
 *
 * @param check the code of the finding it raises
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param basis the clause that asks for it
 * @param left patterns of figure codes; {@code *} is one row or column, the same on both sides; {@code <outcomes>} is
 *     every row of that role
 * @param right likewise
 */
public record Identity(String check, String severity, String basis, List<String> left, List<String> right) {
    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
