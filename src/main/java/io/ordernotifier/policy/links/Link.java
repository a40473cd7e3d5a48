package io.ordernotifier.policy.links;

/**
 * An address found in a text.
 *
 * @param from where it starts in the text, {@code to} where it ends, exclusive
 * @param form how it is written
 */
public record Link(int from, int to, Form form) {

    /** How an address is written. */
    public enum Form {
        /** With a scheme: {@code https://…}, {@code mailto:…}. */
        WITH_SCHEME,
        /** Without a scheme but with {@code www}, a path or a port: nothing else is written so. */
        PLAIN,
        /** A host name alone, which may also be a product's name. */
        HOST,
        /** Written so that programs do not see it: "dot com", {@code [.]}. */
        DISGUISED
    }
}
