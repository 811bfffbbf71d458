package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLabelsTest {
    private final ColumnLabels labels = new ColumnLabels(Forms.standard(), new Vocabulary(Forms.standard()));

    @ParameterizedTest
    @CsvSource({
        "新收政府信息公开申请数量-总计,application.received.total",
        "上年结转政府信息公开申请数量-总计,application.carried_in.total",
        "其中|新收政府信息公开申请数量|总计,application.received.total",
        "2024年 全市 各单位台账|新收政府信息公开申请数量|总计,application.received.total"
    })
    void namesTheFigureOfAColumn(String stack, String code) {
        assertThat(labels.figure(List.of(stack.split("\\|"))).map(FigureDefinition::code))
                .map(found -> found.toString())
                .hasValueSatisfying(found -> assertThat(found).contains(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网上新收政府信息公开申请数量-总计",
                "网上 新收政府信息公开申请数量-总计",
                "其中：新收政府信息公开申请数量-总计",
                "网上|新收政府信息公开申请数量|总计",
                "上年|新收政府信息公开申请数量|总计",
                "新收政府信息公开申请数量|占比|总计"
            })
    void aWordThatCountsAnotherThingMakesItNoFigureOfTheForm(String stack) {
        assertThat(labels.figure(List.of(stack.split("\\|")))).isEmpty();
    }
}
