package io.ordernotifier.console;

import io.ordernotifier.order.Order;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What came of asking for an order. */
public sealed interface OrderLookup {

    <R> R match(Cases<R> cases);

    /**
     * It is here.
     *
     * @param keptBack message IDs of its drafts that were rejected and have not been sent since
     * @param pendingTimeout how long what waits inside it may wait
     */
    record Found(Order order, Set<String> keptBack, Duration pendingTimeout) implements OrderLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.found(this);
        }
    }

    /** This instance would have it, but no event of it has come. */
    record Unknown() implements OrderLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /**
     * Another instance keeps it.
     *
     * @param address {@code host:port} of that instance's console, where it is known
     */
    record Elsewhere(Optional<String> address) implements OrderLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elsewhere(this);
        }
    }

    /** Orders cannot be looked up for now: the processor starts, restores or stops. */
    record NotNow(String reason) implements OrderLookup {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notNow(this);
        }
    }

    /** One answer for each result. */
    interface Cases<R> {
        R found(Found lookup);

        R unknown(Unknown lookup);

        R elsewhere(Elsewhere lookup);

        R notNow(NotNow lookup);
    }
}
