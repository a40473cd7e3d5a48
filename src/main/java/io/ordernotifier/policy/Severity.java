package io.ordernotifier.policy;

/** How much a violation weighs: only BLOCK keeps a draft from being sent. */
public enum Severity {
    BLOCK,
    WARN
}
