package io.ordernotifier.emailfile;

/**
 * Whom an email comes from. Emails leave without a sender: it belongs to whoever sends them.
 *
 * @param name for display
 * @param address without the name
 */
public record Sender(String name, String address) {

    /** What stands after the {@code @}: message IDs end with it. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
