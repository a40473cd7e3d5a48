package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.rendering.Draft;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule comes to an end on whatever is sent, and points into the part: a quadratic one would be noticed here. */
class HostileInputTest {
    private static final int SHORT = 1 << 15;
    private static final int TIMES = 4;
    private static final int TRIES = 3;
    private static final Map<String, String> SHORTER = HostileInput.of(SHORT);
    private static final Map<String, String> LONGER = HostileInput.of(SHORT * TIMES);

    /** Of the processor's time, not the clock's; generous, for a quadratic step needs 16 times as long for 4 times as much. */
    private static final int LONGEST_TIMES = 10;

    /** The one with all rules. */
    private static final PolicyPack PACK = PolicyPacks.load("amazon-buyer-seller-messaging-2020");

    /** Below this the compiler and the collector of the machine are what is measured. */
    private static final long NOTHING = TimeUnit.MILLISECONDS.toNanos(150);

    static Stream<String> everything() {
        return SHORTER.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void shouldEndAndPointIntoThePart(String name) {
        review(SHORTER.get(name));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void shouldTakeNoMoreThanItsShareForMore(String name) {
        review(SHORTER.get(name)); // not in the time: the first meets code that is not compiled yet
        long shorter = timeOf("1 " + SHORTER.get(name));
        long longer = timeOf("1 " + LONGER.get(name));
        for (int tries = 2; longer > most(shorter) && tries <= TRIES; tries++) {
            // Whatever else the machine does only adds to it; and what was read before is not read again.
            longer = Math.min(longer, timeOf(tries + " " + LONGER.get(name)));
        }

        assertThat(longer).isLessThanOrEqualTo(most(shorter));
    }

    private static long most(long shorter) {
        return Math.max(NOTHING, shorter * LONGEST_TIMES);
    }

    private static long timeOf(String input) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        review(input);
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static void review(String input) {
        assertThat(PACK.rules()).hasSize(Rules.ALL.size());
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
        for (Violation violation : PACK.review(draft).violations()) {
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
