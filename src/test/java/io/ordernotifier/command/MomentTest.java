package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-1h, 2026-02-01T09:00:00Z",
        "90m, 2026-02-01T08:30:00Z",
        "-7d, 2026-01-25T10:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z"
    })
    void shouldReadMomentsAsPeopleGiveThem(String text, Instant moment) {
        assertThat(new Moments().convert(text).at(NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026-13-01", "7", "-1", "2026-01-31T12:30:00"})
    void shouldSayWhatWouldBeRight(String text) {
        assertThatThrownBy(() -> new Moments().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("-12h");
    }

    /** What is converted to something else than the field holds is only seen when somebody uses the option. */
    @Test
    void shouldBeWhatTheOptionsHoldThatAreReadSo() {
        for (Class<?> options : List.of(SelectionOptions.class, LetterOptions.class, ExplainCommand.class)) {
            assertThat(Arrays.stream(options.getDeclaredFields()).filter(MomentTest::isMoment))
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.getType()).isEqualTo(Moment.class));
        }
    }

    private static boolean isMoment(Field field) {
        Option option = field.getAnnotation(Option.class);
        return option != null && Arrays.asList(option.converter()).contains(Moments.class);
    }
}
