package io.ordernotifier.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    private static final String PACK = """
            # A pack
            name: "mine"
            version: 7
            date: 2026-01-31
            description: >
              Folded
              text
            rules:
              link: {severity: WARN, names: [a.com, 'b.com']}
              order-id:
                severity: BLOCK
            allowances:
              - rule: link
                reason: |
                  Line
            """;

    @Test
    void shouldKnowTheLineOfEachValue() {
        YamlNode.Mapping pack = YamlFile.read(PACK);

        assertThat(pack.entries()).extracting(YamlNode.Entry::line).containsExactly(2, 3, 4, 5, 8, 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x\n",
                "a: 1\n---\nb: 2\n",
                "a: 1\na: 2\n",
                "a: [",
                "a: b: c",
                "\u0000",
                "",
                "- a",
                "a: !!java.net.URL [\"http://a\"]\nb: *c\n"
            })
    void shouldRefuseWhatIsNotOnePlainMap(String content) {
        assertThatThrownBy(() -> YamlFile.read(content))
                .isInstanceOf(YamlException.class)
                .hasMessageMatching("(?s)line \\d+: .+");
    }

    @Test
    void shouldRefuseNestingThatWouldFillTheStack() {
        assertThatThrownBy(() -> YamlFile.read("a: " + "[".repeat(100_000))).isInstanceOf(YamlException.class);
        assertThatThrownBy(() -> YamlFile.read("a: " + "{b: ".repeat(100_000))).isInstanceOf(YamlException.class);
    }

    /** Whatever a file holds, it is read or refused with its line. */
    @Test
    void shouldReadOrRefuseAnyBytes() {
        Random chance = new Random(7);
        String signs = "{}[]:,-#&*!|>'\"%@`? \n\tab1\u0000\uFEFF\u2028\uD83D";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder content = new StringBuilder(PACK);
            for (int edit = chance.nextInt(6); edit >= 0; edit--) {
                int at = chance.nextInt(content.length());
                char sign = signs.charAt(chance.nextInt(signs.length()));
                switch (chance.nextInt(3)) {
                    case 0 -> content.insert(at, sign);
                    case 1 -> content.setCharAt(at, sign);
                    default -> content.delete(at, Math.min(content.length(), at + 1 + chance.nextInt(8)));
                }
            }
            try {
                assertThat(YamlFile.read(content.toString()).line()).isPositive();
            } catch (YamlException refused) {
                assertThat(refused).hasMessageMatching("(?s)line \\d+: .+");
            }
        }
    }
}
