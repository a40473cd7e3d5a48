package io.ordernotifier;

import java.util.List;

/** The settings are wrong. The message lists every fault, one a line, by the key as the user wrote it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> faults) {
        super("The settings are wrong:" + System.lineSeparator() + "  - "
                + String.join(System.lineSeparator() + "  - ", faults));
    }
}
