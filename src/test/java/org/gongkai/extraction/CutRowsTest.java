package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.Cell;
import org.gongkai.document.Document;
import org.gongkai.document.Grid;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.Test;

/** Rows on both sides of a page's end; {@code ?} is a blank cell that may be half of one. */
class CutRowsTest {
    private static final CutRows ROWS = new CutRows(new Vocabulary(Forms.standard()));

    private static List<List<String>> settled(int lowerPage, List<String> upper, List<String> lower) {
        Grid grid =
                new Grid(List.of(row(0, 1, upper), row(1, lowerPage, lower)), new SourceAddress("page[1]/table[1]"));
        return ROWS.settled(new Document(Optional.empty(), List.of(grid), Map.of(), List.of()))
                .grids()
                .flatMap(all -> all.rows().stream())
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private static List<Cell> row(int row, int page, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            SourceAddress address = new SourceAddress("page[" + page + "]/table[1]/r1c" + (cells.size() + 1));
            boolean half = text.equals("?");
            cells.add(new Cell(half ? "\uFFFD" : text, row, cells.size(), 1, 1, address)
                    .as(half ? Cell.Sight.MAY_BE_HALF : Cell.Sight.PLAIN));
        }
        return cells;
    }

    @Test
    void areOneWhereTheirLabelsAreOneOnlyTogether() {
        assertThat(settled(2, List.of("行政强", "92", "?"), List.of("制", "?", "7")))
                .containsExactly(List.of("行政强\n制", "92", "7"), List.of("", "", ""));
        assertThat(settled(2, List.of("8.", "637", ""), List.of("属于行政查询事项", "?", "")))
                .containsExactly(List.of("8.\n属于行政查询事项", "637", ""), List.of("", "", ""));
    }

    @Test
    void areOneHeaderWhereEachNameThatStandsInBothIs() {
        assertThat(settled(2, List.of("信息内容", "本年新", "对外公开总数量"), List.of("", "制作数量", "")))
                .containsExactly(List.of("信息内容", "本年新\n制作数量", "对外公开总数量"), List.of("", "", ""));
    }

    @Test
    void areTwoWhereEachHasAWholeLabelSoThatABlankCellIsBlank() {
        assertThat(settled(2, List.of("行政处罚", "?"), List.of("行政强制", "5")))
                .containsExactly(List.of("行政处罚", ""), List.of("行政强制", "5"));
    }

    @Test
    void stayInDoubtWhereFiguresStandInBothOrALabelIsNotTheForms() {
        List<String> upper = List.of("行政强", "92");
        assertThat(settled(2, upper, List.of("制", "7"))).containsExactly(upper, List.of("制", "7"));
        assertThat(settled(2, List.of("其他主动公开文件", "92"), List.of("行政许可", "?")))
                .containsExactly(List.of("其他主动公开文件", "92"), List.of("行政许可", "\uFFFD"));
    }

    @Test
    void areLeftAloneWithinAPage() {
        assertThat(settled(1, List.of("行政强", "92"), List.of("制", "?")))
                .containsExactly(List.of("行政强", "92"), List.of("制", "\uFFFD"));
    }
}
