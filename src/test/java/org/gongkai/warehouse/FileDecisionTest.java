package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;
import org.gongkai.warehouse.FileDecision.Explanation;
import org.junit.jupiter.api.Test;

class FileDecisionTest {

    @Test
    void aParsersSentenceIsToldInEnglishOnlyAndOnOneLine() {
        Explanation told = explanation("Unexpected end of file;\n  was expecting a tag");

        assertThat(told.chinese()).isEqualTo(RejectionReason.UNREADABLE.chinese());
        assertThat(told.english())
                .isEqualTo(RejectionReason.UNREADABLE.english() + " (Unexpected end of file; was expecting a tag)");
    }

    @Test
    void theNameOfAFormatOrAPartStandsInBothLanguages() {
        assertThat(explanation("Word (.docx)").chinese()).endsWith("（Word (.docx)）");
        assertThat(explanation("三、四").english()).endsWith("(三、四)");
    }

    private static Explanation explanation(String detail) {
        SubmissionRejected rejected = new SubmissionRejected(RejectionReason.UNREADABLE, detail);
        return Explanation.of(new Outcome.Rejected(Optional.empty(), rejected.reason(), rejected.detail()));
    }
}
