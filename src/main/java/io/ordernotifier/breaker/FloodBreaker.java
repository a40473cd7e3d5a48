package io.ordernotifier.breaker;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trips when a lane has more rejects than its limits allow, and stays open until it is told to go on. While it is open,
 * nothing may be processed; that is for its users to see to. For any thread.
 */
public final class FloodBreaker {
    private final BreakerLimits limits;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private volatile @Nullable Trip tripped;
    private volatile Consumer<Trip> listener = trip -> {};
    private volatile Runnable held = () -> {};

    public FloodBreaker(BreakerLimits limits) {
        this.limits = limits;
    }

    /** Who is told when something is still handed over while it is open. */
    public void onHeld(Runnable listener) {
        this.held = listener;
    }

    /** Something was handed over while it is open, and is held. */
    public void held() {
        held.run();
    }

    /** Who is told of a trip, once, by the thread whose reject it was. */
    public void onTrip(Consumer<Trip> listener) {
        this.listener = listener;
    }

    /**
     * Something of this kind went well.
     *
     * @param now by the processor's clock
     */
    public void passed(String lane, Instant now) {
        lane(lane).passed(now);
    }

    /**
     * Something of this kind was rejected.
     *
     * @param reasons rule IDs or codes
     * @param now by the processor's clock
     */
    public void rejected(String lane, Collection<String> reasons, Instant now) {
        lane(lane).rejected(reasons, now).filter(this::open).ifPresent(listener);
    }

    /** Whether it has tripped and nothing may be processed. */
    public boolean isOpen() {
        return tripped != null;
    }

    /** Why it is open; empty when it is not. */
    public Optional<Trip> trip() {
        return Optional.ofNullable(tripped);
    }

    /** Is open from now on, as it was before a restart; nobody is told. False when it was open already. */
    public synchronized boolean open(Trip trip) {
        boolean first = tripped == null;
        if (first) {
            tripped = trip;
        }
        return first;
    }

    /** Goes on, with all counts at zero. False when it was not open. */
    public synchronized boolean resume() {
        boolean wasOpen = tripped != null;
        lanes.clear();
        tripped = null;
        return wasOpen;
    }

    private Lane lane(String name) {
        Lane known = lanes.get(name);
        return known == null ? lanes.computeIfAbsent(name, each -> new Lane(each, limits)) : known;
    }
}
