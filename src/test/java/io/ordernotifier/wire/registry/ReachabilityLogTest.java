package io.ordernotifier.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachabilityLogTest {
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long now = 5;
    private final ReachabilityLog log = new ReachabilityLog(logger(), () -> now);

    @Test
    void shouldTellAtOnceThenEveryHalfMinuteAndWhenItIsBack() {
        // When
        for (int second = 0; second <= 65; second++) {
            log.unreachable("http://registry failed", null);
            now += Duration.ofSeconds(1).toNanos();
        }
        log.reached();
        log.reached();

        // Then
        assertThat(told())
                .containsExactly(
                        "WARN Schema registry unreachable, waiting for it: http://registry failed (for 0 s)",
                        "WARN Schema registry unreachable, waiting for it: http://registry failed (for 30 s)",
                        "WARN Schema registry unreachable, waiting for it: http://registry failed (for 60 s)",
                        "INFO Schema registry reachable again (after 66 s)");
    }

    @Test
    void shouldTellAtOnceWhenItIsGoneAgain() {
        log.unreachable("gone", null);
        log.reached();
        log.unreachable("gone again", null);

        assertThat(told()).hasSize(3).last().asString().contains("gone again");
    }

    private List<String> told() {
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    private Logger logger() {
        Logger logger = context.getLogger("registry");
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
        return logger;
    }
}
