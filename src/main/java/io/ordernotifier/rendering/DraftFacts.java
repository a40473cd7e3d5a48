package io.ordernotifier.rendering;

import java.net.URI;
import java.util.List;

/**
 * What the policy must know of the order to judge a draft: it needs no order, so that a draft from a file can be judged
 * too.
 *
 * @param trackingPages the tracking pages of the order's own parcels: the only links the order needs
 * @param orderWords words that came from the order and are not the seller's: titles, names, address lines, carrier
 *     names, tracking numbers
 * @param required what the guidelines demand that this kind of email states
 */
public record DraftFacts(List<URI> trackingPages, List<String> orderWords, List<RequiredFact> required) {
    public static final DraftFacts NONE = new DraftFacts(List.of(), List.of(), List.of());

    public DraftFacts {
        trackingPages = List.copyOf(trackingPages);
        orderWords = List.copyOf(orderWords);
        required = List.copyOf(required);
    }
}
