package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary(Forms.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年处理决定数量",
                "去年处理决定数量",
                "上年制发件数",
                "上年收费金额",
                "去年新收政府信息公开申请数量",
                "前年结转政府信息公开申请数量",
                "网上新收政府信息公开申请数量",
                "本年网上新收政府信息公开申请数量",
                "书面新收政府信息公开申请数量",
                "其中新收政府信息公开申请数量",
                "全市新收政府信息公开申请数量",
                "未新收政府信息公开申请数量",
                "新收政府信息公开申请数量占比"
            })
    void aWordThatCountsAnotherThingIsNoTypingError(String printed) {
        assertThat(vocabulary.terms(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "去年结转政府信息公开申请数量,carried_in",
        "上一年度结转政府信息公开申请数量,carried_in",
        "本年度新收政府信息公开申请数量,received",
        "本年新收到政府信息公开申请数量,received",
        "属于危及三安全一稳定,withheld.security_and_stability",
        "因本机关不掌握相关政府信息,unavailable.not_held",
        "其他处理申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请,other.not_corrected_in_time"
    })
    void otherWordsAroundANameLeaveItWhatItIs(String printed, String row) {
        assertThat(vocabulary.meaning(printed).rows())
                .isNotEmpty()
                .allSatisfy(term -> assertThat(term.code()).isEqualTo(row));
    }
}
