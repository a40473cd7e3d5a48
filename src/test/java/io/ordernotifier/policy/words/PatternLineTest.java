package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternLineTest {

    @Test
    void shouldReadGroupsInAnyOrder() {
        PatternLine line = PatternLine.parse("coupon + next-order");

        assertThat(line.groups()).containsExactly("coupon", "next-order");
        assertThat(line.inOrder()).isFalse();
        assertThat(line.sentences()).isEqualTo(1);
    }

    @Test
    void shouldReadAnOrderAndConditions() {
        PatternLine line = PatternLine.parse(
                "happy > review|stars, within 12 words, within 2 sentences, unless hotel, unless near not");

        assertThat(line.groups()).containsExactly("happy", "review|stars");
        assertThat(line.inOrder()).isTrue();
        assertThat(line.words()).isEqualTo(12);
        assertThat(line.sentences()).isEqualTo(2);
        assertThat(line.unless()).isEqualTo(List.of("hotel"));
        assertThat(line.unlessNear()).isEqualTo(List.of("not"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a + b > c                | joins groups by + and by >
        a + , unless b           | names no group
        a + b, except c          | ends with "except c"
        a + b, within many words | ends with "within many words"
        """)
    void shouldSayWhatIsWrong(String written, String message) {
        assertThatThrownBy(() -> PatternLine.parse(written)).hasMessageContaining(message);
    }
}
