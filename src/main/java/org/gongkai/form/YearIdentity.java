package org.gongkai.form;

import java.util.List;

/**
 * An equation between the printed figures of one year and the year before: the sum of the left equals the sum of the right
 * and of last year's.
 *
 * @param check the code of the finding it raises
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param basis why it holds
 * @param left patterns of figure codes of the year, in which {@code *} is one row or column, the same in all
 * @param right likewise
 * @param last likewise, of the year before
 */
public record YearIdentity(
        String check, String severity, String basis, List<String> left, List<String> right, List<String> last) {
    public YearIdentity {
        left = List.copyOf(left);
        right = List.copyOf(right);
        last = List.copyOf(last);
    }
}
