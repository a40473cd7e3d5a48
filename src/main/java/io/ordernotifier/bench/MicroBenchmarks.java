package io.ordernotifier.bench;

import java.lang.reflect.InvocationTargetException;

/** Single steps, measured with JMH. They are compiled with the tests, and are on the class path only of a checkout. */
public final class MicroBenchmarks {
    private static final String JMH = "org.openjdk.jmh.Main";

    private MicroBenchmarks() {}

    /**
     * Runs all of them; JMH prints what it does and what came of it to the standard output.
     *
     * @throws IllegalStateException when they are not on the class path
     */
    public static void run() {
        String[] own = {"io\\.ordernotifier\\..*"};
        try {
            Class.forName(JMH).getMethod("main", String[].class).invoke(null, (Object) own);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the benchmarks of single steps are not here: run order-notifier bench --micro in a checkout", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("JMH failed: " + e.getCause(), e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("JMH is of a version that cannot be started", e);
        }
    }
}
