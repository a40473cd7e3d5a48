package io.ordernotifier.policy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first inputs of the fuzz program, the same each time. */
class PolicyFuzzTest {
    private static final long SEED = 1;
    private static final int INPUTS = 300;

    @Test
    void shouldReviewWhateverComes(@TempDir Path folder) {
        FuzzRun run = new FuzzRun(SEED, folder);
        for (int i = 0; i < INPUTS; i++) {
            run.next();
        }

        assertThat(run.faults()).isEmpty();
    }
}
