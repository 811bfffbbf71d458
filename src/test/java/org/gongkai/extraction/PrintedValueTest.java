package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.form.Column;
import org.gongkai.form.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedValueTest {
    private static final Column COUNT = Forms.standard()
            .editions()
            .get(0)
            .figures()
            .findFirst()
            .orElseThrow()
            .column();

    @ParameterizedTest
    @ValueSource(strings = {"3²", "5①", "①", "½", "1 234", "约12", "1e5"})
    void aMarkBesideTheDigitsIsNoDigit(String printed) {
        assertThat(PrintedValue.read(printed, COUNT, "").kind()).isEqualTo("illegible");
    }

    @ParameterizedTest
    @CsvSource({"１２３,123", "'1,113',1113", "15098件,15098", "22（其中修订16件）,22"})
    void aCountIsReadHoweverItIsWritten(String printed, String number) {
        assertThat(PrintedValue.read(printed, COUNT, "").number().orElseThrow()).isEqualByComparingTo(number);
    }
}
