package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void somethingIsDoneOnceWhenSoManyFilesAreDecidedOn() {
        progress.afterFiles(100, done::incrementAndGet);
        progress.begin(1_000, 0);

        progress.add(60);
        assertThat(done).hasValue(0);
        progress.add(60);
        assertThat(done).hasValue(1);
        progress.add(60);
        assertThat(done).hasValue(1);
    }

    @Test
    void theFilesThatADeadProcessDecidedOnDoNotCount() {
        progress.afterFiles(100, done::incrementAndGet);
        progress.begin(1_000, 900);

        progress.add(60);

        assertThat(done).hasValue(0);
    }

    @Test
    void withFewerFilesItIsNotDone() {
        progress.afterFiles(100, done::incrementAndGet);
        progress.begin(99, 0);

        progress.add(99);

        assertThat(done).hasValue(0);
    }
}
