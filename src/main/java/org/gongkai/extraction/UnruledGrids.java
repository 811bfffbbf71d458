package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.Paragraph;
import org.gongkai.document.Word;
import org.gongkai.form.FormTable;
import org.gongkai.form.Forms;
import org.gongkai.form.Section;
import org.gongkai.form.Vocabulary;

/** Reads the tables of a PDF that no lines rule by the places of their words; all of them or none. */
final class UnruledGrids {
    private static final Pattern PLACE = Pattern.compile("page\\[(\\d+)]/line\\[(\\d+)]");

    private final Vocabulary vocabulary;
    private final Set<String> unlabelled;

    UnruledGrids(Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unlabelled = forms.editions().stream()
                .flatMap(edition -> edition.tables().stream())
                .filter(table -> !table.sections().stream().allMatch(Section::labelled))
                .map(FormTable::code)
                .collect(Collectors.toSet());
    }

    /** The document with grids in place of the lines of such tables; empty where it has none, or one in doubt. */
    Optional<Document> in(Document document) {
        PlacedReading reading = new PlacedReading(vocabulary, unlabelled);
        TreeMap<Integer, List<Word>> pages =
                new TreeMap<>(document.words().stream().collect(Collectors.groupingBy(Word::page)));
        if (!pages.values().stream().allMatch(reading::reads)) {
            return Optional.empty();
        }
        List<PlacedTable> tables =
                reading.tables().stream().filter(table -> !table.isEmpty()).toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(document.with(blocks(document, tables, reading.lines())));
    }

    /** Lines that the tables were read from are no text any more. */
    private static List<Block> blocks(Document document, List<PlacedTable> tables, Set<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<PlacedTable> open = new ArrayList<>(tables);
        for (Block block : document.blocks()) {
            while (!open.isEmpty() && isBehind(block.address().value(), open.get(0))) {
                blocks.add(open.remove(0).grid());
            }
            if (!(block instanceof Paragraph) || !lines.contains(block.address().value())) {
                blocks.add(block);
            }
        }
        open.forEach(table -> blocks.add(table.grid()));
        return blocks;
    }

    private static boolean isBehind(String address, PlacedTable table) {
        Matcher place = PLACE.matcher(address);
        if (!place.matches()) {
            return false;
        }
        int page = Integer.parseInt(place.group(1));
        return page > table.page() || (page == table.page() && Integer.parseInt(place.group(2)) > table.line());
    }
}
