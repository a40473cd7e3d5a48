package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void shouldHaveBeenTaughtWithTheTextsAndWordFilesOfToday() throws IOException {
        assertThat(Weights.read().digest())
                .as("""
                        the labelled texts, the word files or what is read of them have changed since the weights were written;
                        teach them again:
                            mvn -Dquick process-test-classes exec:java@teach-the-judge
                        """)
                .isEqualTo(TrainingTexts.digest(TrainingTexts.read(WordBookReader.read())));
    }
}
