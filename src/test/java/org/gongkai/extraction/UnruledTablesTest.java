package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.document.Block;
import org.gongkai.document.Document;
import org.gongkai.document.Paragraph;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.Test;

class UnruledTablesTest {

    private static Document of(String place, Stream<String> lines) {
        List<Block> blocks = lines.<Block>map(line -> new Paragraph(line, new SourceAddress(place)))
                .toList();
        return new Document(Optional.empty(), blocks, Map.of(), List.of());
    }

    private static Stream<String> rows(int number) {
        return IntStream.range(0, number).mapToObj(row -> row + ".其他 １２ 3 0 / 15");
    }

    @Test
    void linesOfAPdfThatEndInSeveralValuesAreATableWithoutLines() {
        assertThat(UnruledTables.isIn(of("page[1]/line[1]", rows(5)))).isTrue();
    }

    @Test
    void fewerAreNoneNorAreThoseOfAnotherFormat() {
        assertThat(UnruledTables.isIn(of("page[1]/line[1]", rows(4)))).isFalse();
        assertThat(UnruledTables.isIn(of("p[1]", rows(5)))).isFalse();
    }

    @Test
    void sentencesWithNumbersAreText() {
        Stream<String> sentences = IntStream.range(0, 9).mapToObj(i -> "全年新收申请 12 件，办结 10 件，结转 2 件。");

        assertThat(UnruledTables.isIn(of("page[1]/line[1]", sentences))).isFalse();
    }
}
