package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.Item;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a draft that came from the order and are not the seller's: no rule on what a seller may say can be broken
 * by a product's title or a street's name. As they stand in the draft, each once.
 */
final class OrderWords {
    private final Style style;
    private final Set<String> words = new LinkedHashSet<>();

    OrderWords(Style style) {
        this.style = style;
    }

    OrderWords buyer(String name) {
        return addName(name);
    }

    OrderWords items(List<Item> items) {
        items.forEach(item -> add(style.title(item)));
        return this;
    }

    OrderWords parcel(Parcel parcel, Carriers carriers) {
        return addName(carriers.displayName(parcel, style.language()))
                .addName(carriers.displayName(parcel))
                .addName(parcel.carrierName())
                .addName(parcel.shipMethod())
                .add(parcel.trackingNumber());
    }

    /** The address as it is laid out, and its parts as a person may quote them. */
    OrderWords address(PostalAddress address) {
        style.address(address).forEach(this::add);
        return addName(address.line1())
                .addName(address.line2())
                .addName(address.line3())
                .addName(address.city())
                .addName(address.stateOrRegion())
                .addName(address.postalCode());
    }

    List<String> list() {
        return List.copyOf(words);
    }

    private OrderWords addName(@Nullable String name) {
        return add(Style.name(name));
    }

    private OrderWords add(@Nullable String word) {
        String present = Style.present(word);
        if (present != null) {
            words.add(present);
        }
        return this;
    }
}
