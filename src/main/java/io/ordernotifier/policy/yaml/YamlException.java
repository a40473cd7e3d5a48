package io.ordernotifier.policy.yaml;

/** A file is no YAML that can be read; the message starts with the line. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    YamlException(String message) {
        super(message);
    }
}
