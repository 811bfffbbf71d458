package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.document.Remark;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;

/** Settles what the cells of a filled form say. */
final class Normalizer {

    /** @param remarks what the document says of the form's cells, or of itself */
    Report normalize(List<Remark> remarks, FilledForm form, Identification identification, int part) {
        List<Finding> findings = new ArrayList<>(form.findings());
        remarks.forEach(remark -> findings.add(
                new Finding(remark.code(), severity(remark), Optional.empty(), "", remark.detail(), remark.address())));
        List<Figure> figures = new ArrayList<>();
        for (FilledCell filled : form.cells()) {
            String raw = filled.cell().text();
            FigureValue value = value(form, filled);
            figures.add(
                    new Figure(filled.figure().code(), value, raw, filled.cell().address()));
        }
        findings.addAll(Subtotals.differing(form.subtotals(), figures));
        return new Report(part, identification, form.edition(), figures, findings);
    }

    private static FigureValue value(FilledForm form, FilledCell filled) {
        String doubt = form.disputed().getOrDefault(filled.figure().code(), filled.doubt());
        if (!doubt.isEmpty()) {
            return new FigureValue.Illegible(doubt);
        }
        if (filled.cell().isMoreThanBlank()) {
            return new FigureValue.Illegible("数字 / a number");
        }
        FigureValue read =
                PrintedValue.read(filled.cell().text(), filled.figure().column(), filled.header());
        return read instanceof FigureValue.Blank && NumberInLabel.standsFor(filled, form.cells())
                ? new FigureValue.Illegible("格中的数字，而不是名称中的 / the number in its cell, not in its label")
                : read;
    }

    /** Of a page that is cut off somebody should see the original. */
    private static Severity severity(Remark remark) {
        return remark.code().equals("cut_off") ? Severity.WARNING : Severity.INFO;
    }
}
