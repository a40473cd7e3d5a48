package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final List<String> said = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void shouldTryAgainWhereNobodyAnswersAndSaySo() throws Exception {
        String result = Patience.with(() -> answerAt(2), said::add, () -> false);

        assertThat(result).isEqualTo("done");
        assertThat(said).containsExactly("no answer (no broker in sight); trying again");
    }

    @Test
    void shouldNotTryAgainWhenItIsStopped() {
        assertThatThrownBy(() -> Patience.with(() -> answerAt(2), said::add, () -> true))
                .isInstanceOf(TimeoutException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void shouldNotTryAgainWhatWillNeverGoWell() {
        assertThatThrownBy(() -> Patience.with(
                        () -> {
                            attempts.incrementAndGet();
                            throw new TopicAuthorizationException("denied");
                        },
                        said::add,
                        () -> false))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(attempts).hasValue(1);
    }

    private String answerAt(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new TimeoutException("no broker in sight");
        }
        return "done";
    }
}
