package org.gongkai.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 {line is|lines are} wrong; 1 line is wrong",
                "0 {line is|lines are} wrong; 0 lines are wrong",
                "1,001 {row|rows} written to /a; 1,001 rows written to /a",
                "2 {new decision|new decisions} imported, 1 {report|reports} moved; 2 new decisions imported, 1 report moved",
                "5 of 1 {page|pages} found; 5 of 1 page found",
                "nothing counted {a|b}; nothing counted {a|b}"
            })
    void saysOneAndMany(String sentence, String said) {
        assertThat(Plural.in(sentence)).isEqualTo(said);
    }
}
