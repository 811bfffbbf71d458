package org.gongkai.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.Edition;
import org.gongkai.form.Equation;
import org.gongkai.form.FigureCode;

/**
 * What the form's identities come to in a workbook: a figure that is the sum of others is a formula, and an equation
 * between sums is a check below its column.
 */
final class Sums {
    static final String EVEN = "平";
    static final String UNEVEN = "不平";

    private final Map<FigureCode, List<FigureCode>> sums = new LinkedHashMap<>();
    private final List<Equation> balances = new ArrayList<>();

    Sums(Edition edition) {
        for (Equation equation : Equation.of(edition)) {
            if (equation.right().size() == 1) {
                sums.put(equation.right().get(0), equation.left());
            } else {
                balances.add(equation);
            }
        }
    }

    Set<FigureCode> figures() {
        return new HashSet<>(sums.keySet());
    }

    /** Puts the formulas into the cells of sums. A sum of nothing is blank, so that an empty form stays one. */
    void fill(FormSheet sheet, Look look) {
        sums.forEach((code, parts) -> {
            String cells = cells(parts, sheet);
            Block block = sheet.figure(code);
            var cell = sheet.sheet().getRow(block.row()).getCell(block.column());
            cell.setCellFormula("IF(COUNT(%1$s)=0,\"\",SUM(%1$s))".formatted(cells));
            cell.setCellStyle(look.sum);
        });
    }

    /** The equations between sums of which a table holds the figures. */
    List<Equation> balances(String table) {
        return balances.stream()
                .filter(equation -> equation.left().get(0).value().startsWith(table + "."))
                .toList();
    }

    static String balance(Equation equation, FormSheet sheet) {
        String left = cells(equation.left(), sheet);
        String right = cells(equation.right(), sheet);
        return "IF(COUNT(%1$s,%2$s)=0,\"\",IF(SUM(%1$s)=SUM(%2$s),\"%3$s\",\"%4$s\"))"
                .formatted(left, right, EVEN, UNEVEN);
    }

    private static String cells(List<FigureCode> codes, FormSheet sheet) {
        return codes.stream().map(code -> sheet.figure(code).address()).collect(Collectors.joining(","));
    }
}
