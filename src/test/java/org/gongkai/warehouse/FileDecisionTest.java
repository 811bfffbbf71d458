package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.warehouse.FileDecision.Explanation;
import org.junit.jupiter.api.Test;

class FileDecisionTest {

    @Test
    void whatExactlyWasSeenIsToldInEachLanguageOnOneLine() {
        Explanation told =
                explanation(new Particulars("部件 xl/workbook.xml\n 损坏", "the part xl/workbook.xml is damaged"));

        assertThat(told.chinese()).isEqualTo(RejectionReason.UNREADABLE.chinese() + "（部件 xl/workbook.xml 损坏）");
        assertThat(told.english())
                .isEqualTo(RejectionReason.UNREADABLE.english() + " (the part xl/workbook.xml is damaged)");
    }

    @Test
    void whereTheReasonSaysItAllNothingFollows() {
        assertThat(explanation(Particulars.NONE).chinese()).isEqualTo(RejectionReason.UNREADABLE.chinese());
        assertThat(explanation(Particulars.NONE).english()).isEqualTo(RejectionReason.UNREADABLE.english());
    }

    @Test
    void theNameOfAFormatOrAPartStandsInBothLanguages() {
        assertThat(explanation("Word (.docx)").chinese()).endsWith("（Word (.docx)）");
        assertThat(explanation("三、四").english()).endsWith("(三、四)");
    }

    private static Explanation explanation(String detail) {
        return explanation(Particulars.of(detail));
    }

    private static Explanation explanation(Particulars detail) {
        return Explanation.of(new Outcome.Rejected(Optional.empty(), RejectionReason.UNREADABLE, detail));
    }
}
