package io.ordernotifier.policy;

/** The part of a draft a violation lies in; MESSAGE is the draft as a whole, with an empty span. */
public enum Part {
    SUBJECT,
    TEXT,
    HTML,
    MESSAGE
}
