package io.ordernotifier.breaker;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Trips when a lane has more rejects than its limits allow, and stays open until it is told to go on. While it is open,
 * nothing may be processed; that is for its users to see to. For any thread.
 */
public final class FloodBreaker {
    private final BreakerLimits limits;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Trip>> tripped = new AtomicReference<>(Optional.empty());
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
        return tripped.get().isPresent();
    }

    /** Why it is open; empty when it is not. */
    public Optional<Trip> trip() {
        return tripped.get();
    }

    /** Is open from now on, as it was before a restart; nobody is told. False when it was open already. */
    public boolean open(Trip trip) {
        Optional<Trip> before = tripped.getAndUpdate(current -> current.isPresent() ? current : Optional.of(trip));
        return before.isEmpty();
    }

    /** Goes on, with all counts at zero. False when it was not open. */
    public boolean resume() {
        lanes.clear();
        return tripped.getAndSet(Optional.empty()).isPresent();
    }

    private Lane lane(String name) {
        Lane known = lanes.get(name);
        return known == null ? lanes.computeIfAbsent(name, each -> new Lane(each, limits)) : known;
    }
}
