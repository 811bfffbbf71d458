package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTitleTest {
    private static ReportTitle title(String line) {
        return ReportTitle.of(line).orElseThrow();
    }

    private static ReportTitle of(String name) {
        return title(name + "2023年政府信息公开工作年度报告");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "歙县林业局2023年政府信息公开工作年度报告",
                "2023年度歙县林业局政府信息公开年报",
                "（附表）歙县林业局2023年政府信息公开情况统计表",
                "二、歙县林业局2023年政府信息公开工作年度报告",
                "歙县林业局关于2023年度政府信息公开工作情况的报告"
            })
    @DisplayName("a title names body and year in many ways")
    void namesBodyAndYear(String line) {
        assertThat(title(line).name()).contains("歙县林业局");
        assertThat(title(line).years()).isEqualTo(List.of(2023));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现将歙县林业局2023年政府信息公开工作年度报告",
                "首页>政务公开>歙县林业局2023年政府信息公开工作年度报告",
                "歙县林业局2023年政府信息公开工作年度报告。",
                "一、本年新收政府信息公开申请数量",
                "（二）2023年政府信息公开工作年度报告",
                "2023年政府信息公开工作情况"
            })
    @DisplayName("a sentence, a breadcrumb, a row and a section's heading are none")
    void isNone(String line) {
        assertThat(ReportTitle.of(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"歙县财政局, 歙县林业局", "歙县财政局, 休宁县财政局", "歙县人民政府, 歙县财政局", "歙县人民政府, 歙县北岸镇人民政府", "南京市财政局, 南京市玄武区财政局"})
    @DisplayName("two bodies are told apart")
    void areTwo(String one, String other) {
        assertThat(of(one).isOfAnother(of(other))).isTrue();
        assertThat(of(other).isOfAnother(of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "歙县财政局, 财政局",
        "歙县财政局, 黄山市歙县财政局",
        "歙县发展和改革委员会, 歙县发改委",
        "歙县人民政府, 歙县",
        "歙县人民政府, 歙县人民政府办公室",
        "歙县行政审批局, 歙县行政审批局(数据局)"
    })
    @DisplayName("the names of one body are not")
    void areOne(String one, String other) {
        assertThat(of(one).isOfAnother(of(other))).isFalse();
        assertThat(of(other).isOfAnother(of(one))).isFalse();
    }

    @Test
    @DisplayName("a title that names no body has it from the line above, or from what is stated below")
    void isNamedBesideItself() {
        ReportTitle title = title("2023年政府信息公开情况统计表");
        assertThat(title.by("歙县林业局").name()).contains("歙县林业局");
        assertThat(title.by("没有需要说明的事项").name()).isEmpty();
        assertThat(title.statedBy("填报单位：歙县林业局").name()).contains("歙县林业局");
        assertThat(title.statedBy("歙县林业局").name()).isEmpty();
    }
}
