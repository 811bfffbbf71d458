package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a label")
class CharactersTest {

    @Test
    @DisplayName("is the same wherever its lines break")
    void lines() {
        assertThat(Characters.areSame("其他\n结果", "其他结果")).isTrue();
        assertThat(Characters.areSame("其他结果", "其他　结果 ")).isTrue();
    }

    @Test
    @DisplayName("is the same in traditional and in wide characters")
    void characters() {
        assertThat(Characters.areSame("總計（件）", "总计(件)")).isTrue();
    }

    @Test
    @DisplayName("is another where one hanzi differs, or where there is more of it")
    void differing() {
        assertThat(Characters.areSame("结果维持", "结果纠正")).isFalse();
        assertThat(Characters.areSame("总计", "总计件")).isFalse();
    }

    @Test
    @DisplayName("stays as it is where it is folded already")
    void folded() {
        assertThat(Characters.folded("行政许可")).isEqualTo("行政许可");
        assertThat(Characters.folded("（三）")).isEqualTo("(三)");
    }

    @Test
    @DisplayName("means what it should with a typing error, and nothing where most hanzi are of no label")
    void meaning() {
        Vocabulary vocabulary = new Vocabulary(Forms.standard());
        assertThat(vocabulary.meaning("网站地图").isNone()).isTrue();
        assertThat(vocabulary.meaning("社会公益组织").is(Term.Kind.COLUMN)).isTrue();
        assertThat(vocabulary.meaning("社会公溢组织").is(Term.Kind.COLUMN)).isTrue();
        assertThat(vocabulary.meaning("12").isNone()).isTrue();
        assertThat(vocabulary.meaning("").isNone()).isTrue();
    }
}
