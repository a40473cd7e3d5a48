package io.ordernotifier.wire;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Confluent's own serializers, from a bundle that also holds copies of Kafka, Avro and much else. Their class loader takes
 * those from the test's class path first, as in a process where somebody has put them beside our jars.
 */
final class Confluent {
    static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
    static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";

    private static final ClassLoader LOADER = new URLClassLoader(new URL[] {jar()}, Confluent.class.getClassLoader());

    private Confluent() {}

    /** Runs something with Confluent's classes on the class path. */
    static <T> T onTheClassPath(Callable<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the class is not on the class path: the caller knows it
    static <T> T make(String className) {
        return onTheClassPath(
                () -> (T) LOADER.loadClass(className).getDeclaredConstructor().newInstance());
    }

    private static URL jar() {
        try {
            return Path.of(System.getProperty("confluent.jar")).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
