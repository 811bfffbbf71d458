package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.document.Document;
import org.gongkai.document.Remark;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;

/** Settles what the cells of a filled form say. */
final class Normalizer {

    Report normalize(Document document, FilledForm form, Identification identification, int part) {
        List<Finding> findings = new ArrayList<>(form.findings());
        document.remarks()
                .forEach(remark -> findings.add(new Finding(
                        remark.code(), severity(remark), Optional.empty(), "", remark.detail(), remark.address())));
        List<Figure> figures = new ArrayList<>();
        for (FilledCell filled : form.cells()) {
            String raw = filled.cell().text();
            String settled = form.disputed().get(filled.figure().code());
            FigureValue value = settled != null
                    ? new FigureValue.Illegible(settled)
                    : PrintedValue.read(raw, filled.figure().column(), filled.header());
            figures.add(
                    new Figure(filled.figure().code(), value, raw, filled.cell().address()));
        }
        findings.addAll(Subtotals.differing(form.subtotals(), figures));
        return new Report(part, identification, form.edition(), figures, findings);
    }

    /** Of a page that is cut off somebody should see the original. */
    private static Severity severity(Remark remark) {
        return remark.code().equals("cut_off") ? Severity.WARNING : Severity.INFO;
    }
}
