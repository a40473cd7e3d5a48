package io.ordernotifier.story;

import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.PostalAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who ordered, and where it is sent: only for those who may see it. */
public record Personal(String buyer, String email, @Nullable String locale, List<String> shipTo) {
    public Personal {
        shipTo = List.copyOf(shipTo);
    }

    /** Absent until the order itself has come. */
    public static @Nullable Personal of(@Nullable OrderPlaced placed) {
        if (placed == null) {
            return null;
        }
        PostalAddress address = placed.shipTo();
        List<String> lines = Stream.of(
                        address.name(),
                        address.line1(),
                        address.line2(),
                        address.line3(),
                        address.postalCode(),
                        address.city(),
                        address.stateOrRegion(),
                        address.countryCode())
                .filter(Objects::nonNull)
                .toList();
        return new Personal(
                placed.buyer().name(), placed.buyer().email(), placed.buyer().locale(), lines);
    }
}
