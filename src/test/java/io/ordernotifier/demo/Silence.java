package io.ordernotifier.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps loggers quiet about what a test provokes. */
record Silence(Map<Logger, Level> before) implements AutoCloseable {
    static Silence of(String... names) {
        Map<Logger, Level> before = new HashMap<>();
        for (String name : names) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
        return new Silence(before);
    }

    @Override
    public void close() {
        before.forEach(Logger::setLevel);
    }
}
