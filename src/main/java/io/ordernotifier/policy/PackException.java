package io.ordernotifier.policy;

import java.util.List;

/** A policy pack cannot be used; the message lists every fault with file, line and key. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    PackException(String name, List<String> faults) {
        super("policy pack " + name + " cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each: file, line, key, and what would be right. */
    public List<String> faults() {
        return faults;
    }
}
