package io.ordernotifier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void shouldGiveTheMiddleOfAnOddNumberOfMeasurements() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(4, 1, 9));
    }

    @Test
    void shouldGiveTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void shouldRefuseToSpeakOfNoMeasurements() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldFormARatioWithinEachPair() {
        // Given a machine that was three times slower during the second pair
        List<Pair<Double>> pairs = List.of(new Pair<>(60.0, 100.0), new Pair<>(20.0, 33.0), new Pair<>(70.0, 100.0));

        // Then
        assertThat(Pair.ratios(pairs, rate -> rate).median()).isEqualTo(20.0 / 33.0);
        assertThat(Pair.pipelines(pairs, rate -> rate).median()).isEqualTo(60);
        assertThat(Pair.shapes(pairs, rate -> rate).max()).isEqualTo(100);
    }

    @Test
    void shouldGiveTheLatencyThatSoManyOfAHundredDoNotExceed() {
        LatencyRun run = LatencyRun.of(LongStream.rangeClosed(1, 1000).toArray());

        assertThat(run).isEqualTo(new LatencyRun(1000, 500, 990, 999, 1000));
        assertThat(LatencyRun.of(new long[] {7})).isEqualTo(new LatencyRun(1, 7, 7, 7, 7));
    }
}
