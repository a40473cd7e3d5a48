package io.ordernotifier.policy.rules;

/**
 * Something a pack can tell a rule, in the rule's section of the pack file.
 *
 * @param name the key, kebab-case
 * @param kind what values it takes
 * @param description for a seller, one sentence
 * @param example as it would stand after the key
 */
public record Parameter(String name, Kind kind, String description, String example) {

    /** What values a parameter takes. */
    public enum Kind {
        /** A list of kinds of email. */
        EMAIL_KINDS,
        /** A list of words. */
        WORDS,
        /** A whole number from 1 on. */
        NUMBER,
        /** A whole number from 0 to 100. */
        PERCENT
    }
}
