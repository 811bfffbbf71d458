package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsLineUpThoughChineseTakesTwoPlaces() {
        Table table = new Table();
        table.row("单位", "年", List.of("总计"));
        table.row("a(b)", "2024", List.of("7"));

        assertThat(table.lines()).containsExactly("  单位    年  总计", "  a(b)  2024     7");
    }
}
