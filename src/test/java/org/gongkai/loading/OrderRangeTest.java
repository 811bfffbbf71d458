package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRangeTest {

    @ParameterizedTest
    @CsvSource({"1,1,50", "49,2,50", "50,2,50", "51,2,50", "1000,2,50", "999999,8,50", "7,8,1"})
    void cutsARunIntoRangesWithoutGapOrOverlap(long files, int threads, int chunk) {
        List<OrderRange> ranges = OrderRange.cut(files, threads, chunk);

        assertThat(ranges.get(0).first()).isEqualTo(1);
        assertThat(ranges.get(ranges.size() - 1).last()).isEqualTo(files);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isEqualTo(ranges.get(i - 1).last() + 1);
        }
    }

    @Test
    void cutsALargeRunIntoSeveralRangesPerThreadOfNearlyEqualSize() {
        assertThat(OrderRange.cut(100_001, 2, 50))
                .hasSize(32)
                .allSatisfy(
                        range -> assertThat(range.last() - range.first() + 1).isBetween(3_100L, 3_150L));
    }

    @Test
    void cutsBetweenChunksOnly() {
        assertThat(OrderRange.cut(2_010, 2, 50))
                .allSatisfy(range -> assertThat(range.first() % 50).isEqualTo(1))
                .last()
                .satisfies(range -> assertThat(range.last()).isEqualTo(2_010));
    }

    @Test
    void makesNoRangeSmallerThanAChunkWithoutNeed() {
        assertThat(OrderRange.cut(120, 8, 50)).hasSize(3);
        assertThat(OrderRange.cut(0, 8, 50)).isEmpty();
    }

    @Test
    void isReadBackFromItsText() {
        OrderRange range = new OrderRange(51, 100);
        assertThat(OrderRange.parse(range.toString())).isEqualTo(range);
    }
}
