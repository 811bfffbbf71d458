package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.FigureValue.Illegible.A_UNIT;

import org.gongkai.form.Column;
import org.gongkai.form.Edition;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.form.Unit;
import org.gongkai.report.FigureValue;
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

    private static final Column AMOUNT = Forms.standard().editions().stream()
            .flatMap(Edition::figures)
            .map(FigureDefinition::column)
            .filter(column -> column.unit() == Unit.TEN_THOUSAND_YUAN)
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"3²", "5①", "①", "½", "1 234", "约12", "1e5"})
    void aMarkBesideTheDigitsIsNoDigit(String printed) {
        assertThat(PrintedValue.read(printed, COUNT, "").kind()).isEqualTo("illegible");
    }

    @ParameterizedTest
    @CsvSource({"本年收费金额（单位：万元）,12.5", "本年收费金额（单位：元）,0.00125", "单位：万元 收费（万元）,12.5"})
    void anAmountIsInTheUnitOfItsHeader(String header, String number) {
        assertThat(PrintedValue.read("12.5", AMOUNT, header).number().orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年收费金额", "本年收费金额（单位：万元/元）", "本年收费金额（元） 收费（万元）"})
    void anAmountBelowNoUnitOrSeveralIsNoNumber(String header) {
        assertThat(PrintedValue.read("12.5", AMOUNT, header)).isEqualTo(new FigureValue.Illegible(A_UNIT));
        assertThat(PrintedValue.read("12.5元", AMOUNT, header).number().orElseThrow())
                .isEqualByComparingTo("0.00125");
    }

    @ParameterizedTest
    @CsvSource({"１２３,123", "'1,113',1113", "15098件,15098", "22（其中修订16件）,22"})
    void aCountIsReadHoweverItIsWritten(String printed, String number) {
        assertThat(PrintedValue.read(printed, COUNT, "").number().orElseThrow()).isEqualByComparingTo(number);
    }
}
