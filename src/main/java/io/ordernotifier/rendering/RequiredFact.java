package io.ordernotifier.rendering;

import java.util.List;

/**
 * One fact an email must state, true to the event. The order ID is none of them: every draft must state it, so it is in
 * {@link Draft#orderId}.
 *
 * @param name what it is, as a seller would say it: "the tracking number", "the quantity of item 1"
 * @param wordings the ways it may be written in the draft's language; one of them must stand in the text, and in the
 *     HTML where there is one. Each is a sequence of fragments that must follow one another within one statement (an
 *     item's title and its quantity), in that order. How the draft is laid out does not count: between words any white space
 *     is one blank, and a line may end between two ideographs
 * @param personal whether the wordings hold personal data, which no message repeats
 */
public record RequiredFact(String name, List<List<String>> wordings, boolean personal) {
    public RequiredFact {
        wordings = wordings.stream().map(List::copyOf).toList();
    }
}
