package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cast iron teapot, 1 l",
                "Teekanne für Grünen Tee – 800 ml",
                "急須「南部鉄器」",
                "شاي أخضر",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 mug",
                "नी\u200Dर",
                "${7*7} <b> & \""
            })
    void shouldLeaveOrdinaryWordsAsTheyAre(String words) {
        assertThat(OneLine.of(words)).isEqualTo(words);
    }

    @Test
    void shouldTurnEveryLineBreakIntoABlank() {
        assertThat(OneLine.of("a\r\nb\nc\rd\u2028e\u2029f\u0085g\u000Bh\fi\tj\0k"))
                .isEqualTo("a b c d e f g h i j k");
    }

    @Test
    void shouldDropSurplusBlanks() {
        assertThat(OneLine.of("  two \u00A0 words\u3000")).isEqualTo("two words");
        assertThat(OneLine.of(" \n ")).isEmpty();
        assertThat(OneLine.of("")).isEmpty();
    }

    @Test
    void shouldDropWhatTurnsTheDirectionOrIsUnseen() {
        assertThat(OneLine.of("\u202Etop\u202Asecret\u2066\u2069 \u200E\u200Fa\uFEFFb\u200Bc\u00ADd"))
                .isEqualTo("topsecret abcd");
        assertThat(OneLine.of("flag\uDB40\uDC67")).isEqualTo("flag");
    }

    @Test
    void shouldReplaceHalfACharacter() {
        assertThat(OneLine.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(OneLine.of("a\uDC68")).isEqualTo("a\uFFFD");
    }

    @Property
    void shouldAlwaysBeOneLineWithoutControls(@ForAll String words) {
        String line = OneLine.of(words);

        assertThat(line.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> c == 0x2028 || c == 0x2029)
                .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
        assertThat(line).isEqualTo(line.strip()).isEqualTo(OneLine.of(line));
    }
}
