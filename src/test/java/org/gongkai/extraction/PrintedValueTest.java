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

    private static final Column CHANGE = Forms.standard().editions().stream()
            .flatMap(Edition::figures)
            .map(FigureDefinition::column)
            .filter(Column::signed)
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

    @ParameterizedTest
    @CsvSource({
        "251000（元）,25.1",
        "251000（单位：元）,25.1",
        "251（千元）,25.1",
        "3（亿元）,30000",
        "251000（人民币元）,25.1",
        "12.5（万元）,12.5",
        "5万元（其中水资源费3万元）,5"
    })
    void aUnitInBracketsIsTheUnitOfItsNumber(String printed, String number) {
        assertThat(PrintedValue.read(printed, AMOUNT, "本年收费金额（单位：万元）").number().orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"83（百元）", "5（万美元）", "251000元（万元）", "5（件）"})
    void aUnitInBracketsThatIsNotKnownOrContradictsTheOneBesideItIsNoAmount(String printed) {
        assertThat(PrintedValue.read(printed, AMOUNT, "本年收费金额（单位：万元）").kind()).isEqualTo("illegible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年收费金额（单位：百元）",
                "本年收费金额（单位：仟元）",
                "本年收费金额（单位：十万元）",
                "本年收费金额（单位：港元）",
                "本年收费金额（单位：万美元）",
                "本年收费金额（万元，港币）",
                "本年收费金额（比上年减少3亿元）"
            })
    void anUnknownUnitInAHeaderIsNotTheKnownOneThatItEndsWith(String header) {
        assertThat(PrintedValue.read("251000", AMOUNT, header)).isEqualTo(new FigureValue.Illegible(A_UNIT));
    }

    @ParameterizedTest
    @CsvSource({"本年收费金额万元,12.5", "本年收费金额（人民币万元）,12.5", "本年收费金额（单位：万元）（比上年减少3亿元）,12.5", "行政事业性收费 本年收费金额（元）,0.00125"})
    void anAmountInWordsBesideTheUnitIsNone(String header, String number) {
        assertThat(PrintedValue.read("12.5", AMOUNT, header).number().orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "5,本年处理决定数量（万件）,50000",
        "5,本年处理决定数量（单位：千件）,5000",
        "5,本年处理决定数量百件,500",
        "5,本年处理决定数量|行政处罚（单位：万件）,50000",
        "5件,本年处理决定数量（万件）,5",
        "5,本年处理决定数量（单位：件、万元）,5",
        "5,第二十条第（五）项 行政许可 处理决定数量,5",
        "5万,本年处理决定数量,50000",
        "5（万件）,本年处理决定数量,50000"
    })
    void aCountIsInTheUnitThatItsNamesPrint(String printed, String header, String number) {
        assertThat(PrintedValue.read(printed, COUNT, header).number().orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年处理决定数量（十万件）", "本年处理决定数量（件）|行政处罚（万件）", "本年处理决定数量（件/万件）"})
    void aCountInAnUnknownUnitOrInSeveralIsNoNumber(String header) {
        assertThat(PrintedValue.read("5", COUNT, header).kind()).isEqualTo("illegible");
        assertThat(PrintedValue.read("0", COUNT, header).number().orElseThrow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46（应为64）",
                "12（上年数）",
                "5（%）",
                "12（截至6月30日）",
                "12（2022年）",
                "12（1）",
                "0（未统计）",
                "5（减）",
                "5（约）",
                "5（千元）"
            })
    void aNoteThatMayChangeACountLeavesNoNumber(String printed) {
        assertThat(PrintedValue.read(printed, COUNT, "").kind()).isEqualTo("illegible");
    }

    @ParameterizedTest
    @CsvSource({
        "22（其中修订16件）,22",
        "22(含上年结转3件),22",
        "22（修订16件、废止2件）,22",
        "0件（本年度未收到）,0",
        "0（无）,0",
        "23（个）,23",
        "5120（同比增长3%）,5120",
        "45（截至2023年12月31日）,45",
        "45（详见附件）,45"
    })
    void aNoteOnWhatWasCountedLeavesTheNumberAsItIs(String printed, String number) {
        assertThat(PrintedValue.read(printed, COUNT, "").number().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "149（减）,-149",
        "149（减少）,-149",
        "149（下降）,-149",
        "149(-),-149",
        "149（负）,-149",
        "149↓,-149",
        "↓149,-149",
        "149（比上年减少）,-149",
        "减149（减少）,-149",
        "149（增）,149",
        "149项（增加）,149",
        "减（5）,-5"
    })
    void aChangeHasTheSignThatStandsBehindIt(String printed, String number) {
        assertThat(PrintedValue.read(printed, CHANGE, "").number().orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"增3（减149）", "+149（减）", "149（同比减少3%）", "5（注销5）", "增5减3"})
    void aChangeBothWaysIsNoNumber(String printed) {
        assertThat(PrintedValue.read(printed, CHANGE, "").kind()).isEqualTo("illegible");
    }
}
