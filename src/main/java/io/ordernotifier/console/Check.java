package io.ordernotifier.console;

/**
 * The answer to one question about the processor's health.
 *
 * @param name what was looked at, in one word; scripts may rely on it
 * @param message what was found and, where that is bad, what would be right; without personal data
 */
public record Check(String name, boolean passed, String message) {

    public static Check passed(String name, String message) {
        return new Check(name, true, message);
    }

    public static Check failed(String name, String message) {
        return new Check(name, false, message);
    }
}
