package org.gongkai.form;

import java.util.List;

/**
 * A column of a section that carries figures.
 *
 * @param code such as {@code natural_person} or {@code litigation_direct.upheld}
 * @param groups the labels of the headers above it, outermost first
 * @param signed whether a negative number is meaningful (本年增/减)
 */
public record Column(String code, Label label, List<Label> groups, Role role, Unit unit, boolean signed) {
    public Column {
        groups = List.copyOf(groups);
    }
}
