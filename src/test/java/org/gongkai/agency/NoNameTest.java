package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "政务公开",
                "首页 > 政务公开",
                "您当前的位置：首页 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报",
                "政府信息公开年报",
                "公开年报",
                "年度报告",
                "年报",
                "Sheet1",
                "工作表 1",
                "表一",
                "附件2：",
                "附件2.",
                "2022-02-15",
                "-02-15",
                "发布时间：2022年2月15日",
                "发布时间:-02-15",
                "二〇二二年度报告",
                "单位：件",
            })
    void columnsSheetsAndDatesNameNoBody(String words) {
        assertThat(NoName.is(PlainText.of(words))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"政务公开办公室", "统计局", "县政府", "数据局", "信息中心", "第六师", "政策研究室", "单位党委", "昆山市统计局"})
    void aNameThatBeginsLikeAColumnIsStillAName(String name) {
        assertThat(NoName.is(PlainText.of(name))).isFalse();
    }

    @Test
    void noPublishedNameIsTakenForAColumn() {
        assertThat(PublishedNamesTest.published())
                .extracting(published -> published.expected().split(", ")[0])
                .filteredOn(name -> !name.isEmpty())
                .hasSizeGreaterThan(900)
                .noneMatch(NoName::is);
    }
}
