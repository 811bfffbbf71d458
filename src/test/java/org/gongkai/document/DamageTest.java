package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.document.Workbooks.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.gongkai.submission.SubmissionRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {
    private static final int ROUNDS = 300;

    /** Documents are larger, and reading one takes longer. */
    private static final int ROUNDS_OF_DOCUMENTS = 100;

    /** A sentence of a library in what a person is told, and the word for a message that is not there. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}[,;:]? [a-z]{2,}|null|Exception");

    @ParameterizedTest
    @EnumSource
    void readsOrRejectsADamagedWorkbookAndNeverFails(Workbooks kind) {
        byte[] whole = kind.make(workbook -> {
            var sheet = workbook.createSheet("年报");
            for (int row = 1; row <= 40; row++) {
                put(sheet, "A" + row, "（" + row + "）予以公开");
                put(sheet, "B" + row, row * 1.1);
            }
            Workbooks.merge(sheet, "C1:D4");
        });

        int rejected = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            rejected += isRejected(damaged(whole, seed), seed) ? 1 : 0;
        }
        assertThat(rejected).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"doc-plain-2021/submission.doc", "docx-poi-2019/submission.docx", "mhtml-word/submission.mht"})
    void readsOrRejectsADamagedDocumentAndNeverFails(String file) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/reports", file));

        for (int seed = 0; seed < ROUNDS_OF_DOCUMENTS; seed++) {
            byte[] bytes = damaged(whole, seed);
            int round = seed;
            assertThatCode(() -> isRejected(bytes, round)).doesNotThrowAnyException();
        }
    }

    private static boolean isRejected(byte[] bytes, int seed) {
        try {
            Reading.of(bytes);
            return false;
        } catch (SubmissionRejected rejected) {
            assertThat(rejected.particulars().chinese()).as("seed " + seed).doesNotContainPattern(ENGLISH);
            return true;
        } catch (RuntimeException fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static byte[] damaged(byte[] whole, int seed) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void aFaultOfOurOwnInReadingPagesIsNoDamageOfTheFile() {
        List<Glyph> faulty = new AbstractList<>() {
            @Override
            public Glyph get(int index) {
                throw new IllegalStateException("no such character");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        PageInk page = new PageInk(new Box(0, 0, 595, 842), faulty, List.of(), "", List.of(), 0);

        assertThatThrownBy(() -> new PdfReader(Limits.DEFAULT).document(List.of(page)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such character");
    }
}
