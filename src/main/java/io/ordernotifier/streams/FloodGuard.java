package io.ordernotifier.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.breaker.FloodBreaker;
import io.ordernotifier.breaker.KeptTrip;
import io.ordernotifier.breaker.Trip;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses the processor when the breaker trips. Its threads go on to poll, so that it keeps its partitions, and commit
 * what they have done; what they still hand over is kept by {@link StalledRecords}. It stays paused over a restart that
 * changes nothing.
 */
final class FloodGuard {
    private static final Logger LOG = LoggerFactory.getLogger(FloodGuard.class);

    private final FloodBreaker breaker;
    private final KeptTrip kept;
    private final String setup;
    private final Counter trips;
    private @Nullable KafkaStreams streams;

    FloodGuard(Settings settings, Stages stages, MeterRegistry meters) {
        breaker = new FloodBreaker(settings.breaker());
        kept = new KeptTrip(settings.stateDir());
        setup = Setup.of(settings, stages);
        trips = Counter.builder("order.notifier.breaker.trips")
                .description("Pauses because too much was rejected")
                .register(meters);
        Gauge.builder("order.notifier.breaker.open", () -> breaker.isOpen() ? 1 : 0)
                .description("1 while the processor is paused because too much was rejected")
                .register(meters);
        breaker.onTrip(this::pause);
        breaker.onHeld(this::pauseAgain);
        kept.of(setup).ifPresent(this::stayPaused);
    }

    FloodBreaker breaker() {
        return breaker;
    }

    /** Before its start. */
    synchronized void watch(KafkaStreams launching) {
        streams = launching;
    }

    synchronized boolean resume() {
        kept.forget();
        boolean wasOpen = breaker.resume();
        if (streams != null) {
            streams.resume();
        }
        if (wasOpen) {
            LOG.atInfo().log("Goes on");
        }
        return wasOpen;
    }

    /** Not before a record comes: a processor that is paused when it starts would not restore its state either. */
    private synchronized void pauseAgain() {
        if (streams != null && breaker.isOpen() && !streams.isPaused()) {
            streams.pause();
        }
    }

    private synchronized void pause(Trip trip) {
        pauseAgain();
        trips.increment();
        LOG.atError()
                .addKeyValue("lane", trip.lane())
                .addKeyValue("rejected", trip.rejected())
                .addKeyValue("decided", trip.decided())
                .addKeyValue("reasons", trip.counts())
                .log(
                        "Too much is rejected: paused, nothing is lost. Look at what was rejected, mend it and start again,"
                                + " or go on as it is with POST /breaker/resume or run --resume");
        kept.keep(trip, setup);
    }

    private void stayPaused(Trip trip) {
        breaker.open(trip);
        LOG.atError()
                .addKeyValue("lane", trip.lane())
                .addKeyValue("reasons", trip.counts())
                .addKeyValue("since", trip.at())
                .log("Still paused: templates, policy pack and program are those with which too much was rejected. Mend"
                        + " them, or go on as it is with POST /breaker/resume or run --resume");
    }
}
