package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昌吉市行政审批局(数字化发展局)",
                "昌吉市行政审批局（数字化发展局）",
                " 昌吉市 行政审批局【数字化发展局】\u00A0",
                "昌吉市行政審批局（數字化發展局）",
                "昌吉\u3000市行\u200B政审批局(数字化发展局)\n",
            })
    void isTheSameHoweverTheNameIsPrinted(String printed) {
        assertThat(NameKey.of(printed)).isEqualTo("昌吉市行政审批局(数字化发展局)");
    }
}
