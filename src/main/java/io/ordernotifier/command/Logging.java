package io.ordernotifier.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.ordernotifier.Settings.LogFormat;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Sets up the log lines as the settings want them. */
final class Logging {
    /** Read by {@code logback.xml}. */
    private static final String PROPERTY = "order-notifier.log-format";

    private static final List<String> BROKER = List.of("kafka", "org.apache.kafka");
    private static final List<String> CLIENTS =
            List.of("org.apache.kafka.clients", "org.apache.kafka.common", "org.apache.kafka.streams");

    private Logging() {}

    /**
     * For a verb that tells what it does in words of its own: the log speaks only when something is broken, and a broker
     * in this process not at all, for it tells at length of what its clients simply try again.
     */
    static void onlyErrors() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList().stream()
                    .filter(logger ->
                            logger.getLevel() != null && logger.getLevel().toInt() < Level.ERROR_INT)
                    .forEach(logger -> logger.setLevel(Level.ERROR));
            BROKER.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
            CLIENTS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        }
    }

    static void setUp(LogFormat format) {
        String wanted = format.name().toLowerCase(Locale.ROOT);
        if (wanted.equals(System.getProperty(PROPERTY, "text"))) {
            return;
        }
        System.setProperty(PROPERTY, wanted);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            URL file = Objects.requireNonNull(Logging.class.getResource("/logback.xml"));
            context.reset();
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            try {
                configurator.doConfigure(file);
            } catch (JoranException e) {
                throw new IllegalStateException("logback.xml of the program cannot be read", e);
            }
        }
    }
}
