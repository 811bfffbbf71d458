package org.gongkai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.Cell;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;
import org.gongkai.submission.SourceAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a header comes to")
class HeaderMatcherTest {
    private static final List<String> GROUPS_FIRST =
            List.of("自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    private static final List<String> COLUMNS_ALONE = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    /** Below the name of their group, which is missing, or beside the total: only their lines tell. */
    private static final List<String> GROUP_UNNAMED = List.of("自然人", "总计", "法律服务机构", "社会公益组织", "科研机构", "商业企业", "其他");

    private final Vocabulary vocabulary = new Vocabulary(Forms.standard());

    @Test
    @DisplayName("does not depend on what was read before")
    void doesNotDepend() {
        HeaderMatcher experienced = matcher();
        int different = 0;
        for (List<String> words : List.of(GROUPS_FIRST, COLUMNS_ALONE, GROUP_UNNAMED)) {
            HeaderReading inOneLine = matcher().read(cells(words, 0), false);
            for (int cuts = 0; cuts < 1 << (words.size() - 1); cuts++) {
                List<Cell> cells = cells(words, cuts);
                HeaderReading alone = matcher().read(cells, false);
                assertThat(experienced.read(cells, false))
                        .as("%s %s", words, cuts)
                        .isEqualTo(alone);
                different += alone.equals(inOneLine) ? 0 : 1;
            }
        }
        assertThat(different).as("headers that their lines decide on").isPositive();
    }

    private HeaderMatcher matcher() {
        return new HeaderMatcher(Forms.standard(), vocabulary);
    }

    /** @param cuts a bit for each word behind which a line ends */
    private static List<Cell> cells(List<String> words, int cuts) {
        List<Cell> cells = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < words.size(); i++) {
            cells.add(new Cell(words.get(i), line, i, 1, 1, new SourceAddress("p[" + (line + 1) + "]")));
            line += (cuts >> i) & 1;
        }
        return cells;
    }
}
