package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.bench.Cluster;
import io.ordernotifier.bench.EventFeed;
import io.ordernotifier.bench.Subject;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.event.OrderEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A processor that is fed, killed while it works, and started again. The feed keeps a little ahead of what is committed,
 * so that on any machine there is work under way when a kill comes, and work left after it.
 */
final class KilledProcessor {
    private static final String APPLICATION = "killed";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Events that are fed beyond those that are committed. */
    private static final int AHEAD = 300;

    /** Records that the processor has written since its last commit when it is killed. More than a commit's own markers. */
    private static final int UNDER_WAY = 60;

    private static final int KILLED = 128 + 9;

    private final Workbench workbench;
    private final Cluster cluster;
    private final Subject subject;
    private final Map<String, String> settings;

    KilledProcessor(Workbench workbench, Subject subject, Map<String, String> settings) {
        this.workbench = workbench;
        this.cluster = workbench.cluster();
        this.subject = subject;
        this.settings = settings;
    }

    /** Feeds all events, kills the processor so many times on the way, and returns when everything is committed. */
    void process(List<OrderEvent> events, int kills) {
        try (EventFeed feed = workbench.feed(0)) {
            Feeding feeding = new Feeding(feed, events);
            for (int kill = 1; kill <= kills; kill++) {
                ChildProcess processor = workbench.start(subject, APPLICATION, settings);
                feeding.killWhileItWorks(processor, events.size() * kill / (kills + 1));
            }
            try (ChildProcess processor = workbench.start(subject, APPLICATION, settings)) {
                feeding.finish(processor);
            }
        }
    }

    private final class Feeding {
        private final EventFeed feed;
        private final List<OrderEvent> events;
        private int fed;

        Feeding(EventFeed feed, List<OrderEvent> events) {
            this.feed = feed;
            this.events = events;
        }

        /** Kills it after it has committed something, in the middle of what it does next. */
        void killWhileItWorks(ChildProcess processor, int notBefore) {
            try {
                long before = cluster.committed(APPLICATION);
                feedUntil(processor, () -> fed >= notBefore && cluster.committed(APPLICATION) > before);
                long written = written();
                feedUntil(processor, () -> written() >= written + UNDER_WAY);
            } finally {
                processor.kill();
            }
            assertThat(processor.awaitEnd(PATIENCE)).isEqualTo(KILLED);
            assertThat(fed).as("events fed when it was killed").isLessThan(events.size());
        }

        void finish(ChildProcess processor) {
            feedUntil(processor, () -> fed == events.size());
            feed.flush();
            long all = cluster.end(workbench.topics().inputs());
            assertThat(all).isEqualTo(events.size());
            feedUntil(processor, () -> cluster.committed(APPLICATION) == all);
        }

        private long written() {
            return cluster.end(workbench.topics().outputs());
        }

        private void feedUntil(ChildProcess processor, BooleanSupplier done) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!done.getAsBoolean()) {
                assertThat(processor.isAlive())
                        .as(() -> "the processor runs; last it said: " + lastWords(processor))
                        .isTrue();
                assertThat(System.nanoTime())
                        .as(() -> "the processor gets on; last it said: " + lastWords(processor))
                        .isLessThan(deadline);
                long limit = Math.min(events.size(), cluster.committed(APPLICATION) + AHEAD);
                while (fed < limit) {
                    OrderEvent event = events.get(fed);
                    feed.send(event, event.occurredAt().toEpochMilli());
                    fed++;
                }
                feed.flush();
                pause();
            }
        }
    }

    private String lastWords(ChildProcess processor) {
        List<String> output = processor.output();
        return workbench.lastLogLines(APPLICATION) + output.subList(Math.max(0, output.size() - 20), output.size());
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while feeding", e);
        }
    }
}
