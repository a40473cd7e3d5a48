package io.ordernotifier.rendering;

import java.util.List;

/**
 * Templates that cannot be used: the program does not start with them. Each fault names file, line and column, what is
 * wrong and what would be right.
 */
public final class BrokenTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public BrokenTemplateException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each. */
    public List<String> faults() {
        return faults;
    }
}
