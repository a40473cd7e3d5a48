package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.rendering.Draft;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule comes to an end on whatever is sent, and points into the part: a quadratic one would be noticed here. */
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, String> SHORTER = HostileInput.of(1 << 16);
    private static final Map<String, String> LONG = HostileInput.of(MEGABYTE);

    static Stream<String> everything() {
        return SHORTER.keySet().stream();
    }

    static Stream<String> worst() {
        return Stream.of(
                "a",
                "1",
                "a.",
                "a@",
                "://",
                "1 2 ",
                "leave a review ",
                "f r e e ",
                "<a href=x>",
                "<b><i>",
                "<!--",
                "&#");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void shouldEndAndPointIntoThePart(String name) {
        review(SHORTER.get(name));
    }

    @ParameterizedTest
    @MethodSource("worst")
    void shouldEndOnAMegabyte(String name) {
        review(LONG.get(name));
    }

    private static void review(String input) {
        assertThat(RuleTable.PACK.rules()).hasSize(Rules.ALL.size());
        check(Drafts.aDraft()
                .subject("Hello")
                .text(input)
                .orderWords("Ann Lee", "a a a a a a a a a a", "11111111")
                .mustState("a fact", "1", "a", "zz")
                .make());
        check(Drafts.aDraft()
                .html(input)
                .orderWords("Ann Lee")
                .mustState("a fact", "1", "a", "zz")
                .make());
    }

    private static void check(Draft draft) {
        for (Violation violation : RuleTable.PACK.review(draft).violations()) {
            String part = switch (violation.part()) {
                case SUBJECT -> draft.subject();
                case TEXT -> draft.text();
                case HTML -> String.valueOf(draft.html());
                case MESSAGE -> "";
            };
            assertThat(violation.excerpt())
                    .isEqualTo(part.substring(
                            violation.span().start(), violation.span().end()));
        }
    }
}
