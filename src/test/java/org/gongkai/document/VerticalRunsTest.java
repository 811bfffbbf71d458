package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels that run downwards, as LibreOffice prints them where a font lacks the measures for it. */
class VerticalRunsTest {
    private static final double SIZE = 9;

    private final List<Glyph> printed = new ArrayList<>();

    private VerticalRunsTest print(String text, double left, double top, int turn) {
        Box box = new Box(left, top, left + SIZE, top + SIZE);
        printed.add(new Glyph(text, box, turn, printed.size()));
        return this;
    }

    private List<String> lines() {
        return TextLine.of(VerticalRuns.gathered(printed)).stream()
                .map(line -> line.box().top() + " " + line.text())
                .toList();
    }

    @Test
    void charactersOnEachOtherAreReadInTheOrderOfTheirPrintingWhereTheRunBegins() {
        print("（", 113.5, 237, 1).print("四", 114.6, 252, 0).print("）", 113.5, 273, 1);
        print("无", 114.6, 288, 0).print("法", 114.6, 288.4, 0).print("提", 114.6, 288.8, 0);

        assertThat(lines()).containsExactly("237.0 （四）无法提");
    }

    @Test
    void asIsAFurtherColumnToTheLeft() {
        print("（", 113.5, 237, 1).print("四", 114.6, 252, 0).print("）", 113.5, 273, 1);
        print("提", 102, 237, 0).print("供", 102, 237.4, 0);

        assertThat(lines()).containsExactly("237.0 （四）提供");
    }

    @Test
    void charactersBelowEachOtherInANarrowCellStayWhereTheyAre() {
        print("自", 100, 100, 0).print("然", 100, 110, 0).print("人", 100, 120, 0);

        assertThat(lines()).containsExactly("100.0 自", "110.0 然", "120.0 人");
    }

    @Test
    void figuresAreNoPartOfARun() {
        print("三", 100, 100, 0)
                .print("年", 100, 100.4, 0)
                .print("7", 100, 110, 0)
                .print("—", 100, 120, 0);

        assertThat(lines()).containsExactly("100.0 三年", "110.0 7", "120.0 —");
    }
}
