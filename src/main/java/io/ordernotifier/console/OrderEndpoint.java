package io.ordernotifier.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/** {@code /orders/{orderId}}: the order's story as far as the state tells it. */
final class OrderEndpoint implements Handler {
    static final String PARAMETER = "orderId";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MISDIRECTED = 421;
    private static final int UNAVAILABLE = 503;

    private final ProcessorView processor;
    private final Access access;
    private final OtherInstances others;

    OrderEndpoint(ProcessorView processor, Access access, OtherInstances others) {
        this.processor = processor;
        this.access = access;
        this.others = others;
    }

    @Override
    public void handle(Context http) {
        Access.Sight sight = access.ofOrders(http);
        if (sight != Access.Sight.NOTHING) {
            boolean masked = sight == Access.Sight.MASKED || http.queryParam("masked") != null;
            answer(http, http.pathParam(PARAMETER), masked);
        }
    }

    private void answer(Context http, String orderId, boolean masked) {
        processor.order(orderId).match(new OrderLookup.Cases<Void>() {
            @Override
            public Void found(OrderLookup.Found lookup) {
                JsonBody.write(http, OK, OrderView.of(lookup, masked));
                return null;
            }

            @Override
            public Void unknown(OrderLookup.Unknown lookup) {
                JsonBody.error(http, NOT_FOUND, "no event of order " + orderId + " has come");
                return null;
            }

            @Override
            public Void elsewhere(OrderLookup.Elsewhere lookup) {
                boolean passedOn = http.header(OtherInstances.FORWARDED) != null;
                if (lookup.address().isPresent() && !passedOn) {
                    others.ask(lookup.address().get(), orderId, masked, http);
                } else {
                    tellWhere(http, orderId, lookup);
                }
                return null;
            }

            @Override
            public Void notNow(OrderLookup.NotNow lookup) {
                http.header("Retry-After", "1");
                JsonBody.error(http, UNAVAILABLE, "orders cannot be looked up now: " + lookup.reason());
                return null;
            }
        });
    }

    private static void tellWhere(Context http, String orderId, OrderLookup.Elsewhere lookup) {
        String message = "another instance keeps order " + orderId;
        lookup.address()
                .ifPresentOrElse(
                        address -> JsonBody.write(
                                http, MISDIRECTED, Map.of("error", message + ": ask there", "instance", address)),
                        () -> JsonBody.error(
                                http,
                                MISDIRECTED,
                                message
                                        + "; its address is not known: set kafka.application.server on every instance"));
    }
}
