package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.document.Remark;
import org.gongkai.report.Finding;
import org.gongkai.submission.SourceAddress;

/**
 * Which of a document's remarks concern which of its forms: those about a cell of a ledger's row that row's report alone,
 * all others every form that is none; where there are only rows, the first of them.
 */
final class RemarksByForm {
    private RemarksByForm() {}

    /** The remarks for each of the forms, in their order; each of those about its own part of the document. */
    static List<List<Remark>> of(List<ReadForm> read) {
        IdentityHashMap<Division.Part, List<ReadForm>> parts = new IdentityHashMap<>();
        read.forEach(one ->
                parts.computeIfAbsent(one.part(), its -> new ArrayList<>()).add(one));
        IdentityHashMap<ReadForm, List<Remark>> all = new IdentityHashMap<>();
        parts.forEach((part, forms) -> {
            List<List<Remark>> remarks = of(
                    part.document().remarks(),
                    forms.stream().map(ReadForm::form).toList());
            IntStream.range(0, forms.size()).forEach(i -> all.put(forms.get(i), remarks.get(i)));
        });
        return read.stream().map(one -> all.getOrDefault(one, List.of())).toList();
    }

    private static List<List<Remark>> of(List<Remark> remarks, List<FilledForm> forms) {
        Map<SourceAddress, Integer> rows = remarks.isEmpty() ? Map.of() : rows(forms);
        List<Integer> others = IntStream.range(0, forms.size())
                .filter(form -> !forms.get(form).listed())
                .boxed()
                .toList();
        boolean onlyRows = others.isEmpty();
        List<List<Remark>> all = new ArrayList<>();
        forms.forEach(form -> all.add(new ArrayList<>()));
        for (Remark remark : remarks) {
            Integer row = rows.get(remark.address());
            if (row != null || onlyRows) {
                all.get(row == null ? 0 : row).add(remark);
            } else {
                others.forEach(form -> all.get(form).add(remark));
            }
        }
        return all;
    }

    /** By the address of a cell, the place of the form whose row of a ledger it is in. */
    private static Map<SourceAddress, Integer> rows(List<FilledForm> forms) {
        Map<SourceAddress, Integer> rows = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            FilledForm form = forms.get(i);
            int at = i;
            if (form.listed()) {
                addresses(form).forEach(address -> rows.put(address, at));
            }
        }
        return rows;
    }

    private static Stream<SourceAddress> addresses(FilledForm form) {
        return Stream.concat(
                form.cells().stream().map(filled -> filled.cell().address()),
                form.findings().stream().map(Finding::address));
    }
}
