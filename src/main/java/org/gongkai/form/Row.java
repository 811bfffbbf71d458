package org.gongkai.form;

import java.util.List;

/**
 * A row of a section that carries figures.
 *
 * @param code below its table, such as {@code withheld.state_secret}; empty where the section's only row has no label
 * @param groups the labels of the groups above it, outermost first
 */
public record Row(String code, Label label, List<Label> groups, Role role) {
    public Row {
        groups = List.copyOf(groups);
    }
}
