package io.ordernotifier.command;

/** What is on the class path in a checkout only. */
final class Checkout {
    private Checkout() {}

    /** Whether the embedded broker can be started: its jars are not part of what is shipped. */
    static boolean hasBroker() {
        try {
            Class.forName("kafka.server.KafkaRaftServer", false, Checkout.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
