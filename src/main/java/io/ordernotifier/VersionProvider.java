package io.ordernotifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the product's version, as the build wrote it down, and the Java it runs on. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "order-notifier " + productVersion(),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    private static String productVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(
                VersionProvider.class.getResourceAsStream("version.properties"),
                "version.properties is missing from the class path")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }
}
