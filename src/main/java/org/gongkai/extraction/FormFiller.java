package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.document.Cell;
import org.gongkai.form.FigureCode;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.FormRow;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Term;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;

/**
 * Fills the statutory form line by line.
 *
 * <p>A row is read only where its label, its header and the number of its values all fit; otherwise it stays unread and a
 * finding says so.
 */
final class FormFiller {
    /** So many figures in a row are a table's, not a page number's. */
    static final int FIGURES = 3;

    private final Forms forms;
    private final Editions editions;
    private final HeadersInForce headers;
    private final FilledCells cells;
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> headless = new TreeSet<>();
    private final Set<Header> cut = new HashSet<>();
    private final Set<SourceAddress> subtotals = new HashSet<>();
    private final BesideTables beside = new BesideTables();
    private final List<Finding> findings = new ArrayList<>();
    private final Reader reader;
    private final NamelessTable nameless;

    /** The rows that were read and the grids they stood in. */
    private final Map<FormRow, String> rows = new HashMap<>();

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> hints = new HashMap<>();
    private boolean listed;
    private boolean unsettled;
    private int lostRows;

    /**
     * What is known of the document beside its tables.
     *
     * @param hidden the rows that it does not show
     */
    record Reader(Whose whose, HiddenRows hidden) {
        static final Reader OF_LEDGER = new Reader(Whose.UNKNOWN, HiddenRows.NONE);
    }

    FormFiller(Forms forms, Editions editions, Reader reader) {
        this(forms, editions, reader, new HeadersInForce());
    }

    /** The form after another, whose headers stay in force until there are new ones. */
    FormFiller(FormFiller before) {
        this(before.forms, before.editions, before.reader, new HeadersInForce(before.headers));
    }

    private FormFiller(Forms forms, Editions editions, Reader reader, HeadersInForce headers) {
        this.reader = reader;
        this.nameless = new NamelessTable(reader);
        this.forms = forms;
        this.editions = editions;
        this.headers = headers;
        this.cells = new FilledCells(forms);
    }

    void words(List<String> more) {
        words.addAll(more);
    }

    void hint(String name, String value) {
        hints.put(name, value);
    }

    boolean isComplete() {
        for (FormTable table : forms.editions().get(0).tables()) {
            if (!tables.contains(table.code())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row was read already, in another grid or with everything else, so that it begins another form. */
    boolean hasRow(Line.Labelled line, String place) {
        for (Term meaning : line.meanings()) {
            String earlier = rows.get(row(meaning.table(), meaning.code()));
            if (earlier != null && (!earlier.equals(place) || isComplete())) {
                return true;
            }
        }
        return false;
    }

    private FormRow row(String table, String code) {
        return forms.row(table, code).orElseThrow();
    }

    /** How a row's cells are given to the columns of a header. */
    interface Assignment {
        Optional<List<Cell>> assign(Header header, List<Cell> values);
    }

    /** The headers that hold from here on. */
    HeadersInForce headers() {
        return headers;
    }

    /**
     * Takes note of figures below a header that do not fit it.
     *
     * @param place the grid they stand in
     */
    void unlabelledUnread(List<Cell> row, String place) {
        boolean figures = row.stream()
                        .filter(cell -> !cell.isBlank() && PrintedValue.isValue(cell.text()))
                        .count()
                >= FIGURES;
        if (figures) {
            headers.named().stream().filter(table -> !tables.contains(table)).forEach(headless::add);
            boolean below = headers.unlabelled().stream()
                    .map(found -> found.get(0))
                    .anyMatch(header ->
                            header.place().equals(place) && tables.contains(header.table()) && !place.isEmpty());
            if (below) {
                unread("row_does_not_fit", "", Line.printed(row), row.get(0).address());
            }
        }
    }

    /** Says of figures between the rows of a table that no label tells whose they are. */
    void unlabelledAmidRows(List<Cell> row) {
        List<Cell> printed = Line.printed(row);
        if (printed.size() >= FIGURES) {
            unread("row_not_in_form", "", printed, printed.get(0).address());
        }
    }

    /** Reads no row of tables of which no label tells whose the values beside it are. */
    void unsettled(Set<String> tablesOfText) {
        headers.unset(tablesOfText);
        headless.addAll(tablesOfText);
        unsettled |= !tablesOfText.isEmpty();
    }

    /**
     * Takes note of how many rows the text names, so that those of which no value is left count as lost. Where it is unsettled
     * whose they are, the values are there.
     */
    void rowsNamed(int named) {
        lostRows = Math.max(lostRows, unsettled ? 0 : named - rows.size());
    }

    /** Reads a labelled row. */
    void labelled(Line.Labelled line, String place, Assignment assignment) {
        List<Header> fitting = headers.of(line.meanings());
        String label = line.label().text().strip();
        SourceAddress address = line.label().address();
        if (fitting.isEmpty()) {
            unread("row_without_header", rowCode(line.meanings().get(0)), label, line.values(), address);
            return;
        }
        Header header = fitting.get(0);
        Term meaning = meaning(line.meanings(), header);
        Optional<List<Cell>> values = assignment.assign(header, line.values());
        if (values.isEmpty()) {
            if (Line.printed(line.values()).size() < header.width()) {
                lostRows++;
            }
            unread("row_does_not_fit", rowCode(meaning), label, line.values(), address);
            return;
        }
        FormRow row = row(meaning.table(), meaning.code());
        rows.put(row, place);
        beside.note(header, line.values(), values.get());
        fill(header, row, label, values.get());
    }

    /**
     * Keeps a row of a table whose rows have no labels as one that may be the form's; false where the cells are not that.
     * Below a header of another grid, only the first.
     *
     * @param place the grid it stands in
     */
    boolean unlabelled(List<Cell> row, String place, Assignment assignment) {
        for (List<Header> found : headers.unlabelled()) {
            Header header = found.get(0);
            if (header.place().equals(place) || !tables.contains(header.table())) {
                Optional<List<Cell>> values = assignment.assign(header, row);
                if (values.isPresent() && NamelessRow.areValues(values.get())) {
                    beside.note(header, row, values.get());
                    List<FilledCell> filled = filled(header, row(header.table(), ""), "", values.get());
                    nameless.row(row, filled, NamelessRow.name(row, values.get()), isInPlace(header.table()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all other tables of the form were begun, as the last one has it that has no labels. */
    private boolean isInPlace(String table) {
        return forms.editions().get(0).tables().stream()
                .map(FormTable::code)
                .allMatch(code -> code.equals(table) || tables.contains(code));
    }

    /** Puts in a cell whose figure is known. */
    void cell(FilledCell filled) {
        put(filled);
        tables.add(filled.figure().table());
        listed = true;
    }

    /**
     * Keeps a row's figures that are known one by one.
     *
     * @param place the grid it stands in
     */
    void turned(List<FilledCell> row, String place) {
        if (!row.isEmpty()) {
            String table = row.get(0).figure().table();
            nameless.turned(row, new NamelessTable.Place(place, isInPlace(table)));
            tables.add(table);
        }
    }

    void unread(String check, String label, List<Cell> values, SourceAddress address) {
        unread(check, Optional.empty(), label, values, address);
    }

    private static Optional<FigureCode> rowCode(Term row) {
        return Optional.of(new FigureCode(row.table() + "." + row.code()));
    }

    /** @param row the code that the figures of the row have in common, where its label is known */
    private void unread(
            String check, Optional<FigureCode> row, String label, List<Cell> values, SourceAddress address) {
        String printed = String.join(
                " | ", values.stream().map(cell -> cell.text().strip()).toList());
        findings.add(new Finding(check, Severity.ERROR, row, "", label + " | " + printed, address));
    }

    private static Term meaning(List<Term> meanings, Header header) {
        for (Term term : meanings) {
            if (term.table().equals(header.table())
                    && term.section().equals(header.section().code())) {
                return term;
            }
        }
        throw new IllegalArgumentException("no row of " + header.table() + " among " + meanings);
    }

    private void fill(Header header, FormRow row, String label, List<Cell> values) {
        filled(header, row, label, values).forEach(this::put);
    }

    private List<FilledCell> filled(Header header, FormRow row, String label, List<Cell> values) {
        List<FilledCell> filled = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Header.Head head = header.heads().get(i);
            Cell value = values.get(i);
            Optional<FigureDefinition> figure = row.figure(head.column());
            if (figure.isPresent()) {
                filled.add(new FilledCell(figure.get(), value, head.cell().text(), label));
            } else if (head.column().equals(NamedCell.SUBTOTAL)) {
                subtotalColumn(head, value);
            } else if (!value.isBlank()) {
                unread("figure_not_in_form", label, List.of(value), value.address());
            }
        }
        if (!filled.isEmpty() && header.cutShort() && cut.add(header)) {
            findings.add(new Finding(
                    "header_cut_short",
                    Severity.INFO,
                    Optional.empty(),
                    String.join(" | ", header.labels()),
                    String.join(" | ", header.printed()),
                    header.heads().get(0).cell().address()));
        }
        if (!filled.isEmpty()) {
            tables.add(header.table());
        }
        return filled;
    }

    /** Told once: the form has no such column, and what it adds up is read. */
    private void subtotalColumn(Header.Head head, Cell value) {
        if (subtotals.add(head.cell().address())) {
            findings.add(new Finding(
                    "subtotal_column",
                    Severity.INFO,
                    Optional.empty(),
                    "",
                    head.cell().text().strip() + " | " + value.text().strip(),
                    value.address()));
        }
    }

    private void put(FilledCell filled) {
        cells.put(filled).ifPresent(findings::add);
    }

    FilledForm filled() {
        NamelessTable.Read read = nameless.read();
        read.cells().forEach(this::put);
        findings.addAll(read.findings());
        FilledCells.InOrder inOrder = cells.inOrder();
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(beside.findings());
        return new FilledForm(
                editions.of(inOrder.places()),
                inOrder.cells(),
                inOrder.subtotals(),
                cells.disputed().stream().collect(Collectors.toMap(code -> code, code -> RepeatedForms.ONCE)),
                all,
                tables,
                headless,
                words,
                hints,
                listed,
                nameless.dependsOnWhose(),
                lostRows);
    }
}
