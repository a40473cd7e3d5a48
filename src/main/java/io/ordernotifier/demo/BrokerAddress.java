package io.ordernotifier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports of an embedded broker, on loopback: one for clients, one for its own controller. */
record BrokerAddress(int brokerPort, int controllerPort) {
    private static final String HOST = "127.0.0.1";

    /**
     * Ports that are free now; somebody else may still take them before the broker does.
     *
     * @param brokerPort the port for clients where it is given, else {@link EmbeddedBroker#ANY_PORT}
     */
    static BrokerAddress free(int brokerPort) {
        try (ServerSocket broker = anyPort();
                ServerSocket controller = anyPort()) {
            return new BrokerAddress(
                    brokerPort == EmbeddedBroker.ANY_PORT ? broker.getLocalPort() : brokerPort,
                    controller.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    String bootstrapServers() {
        return HOST + ":" + brokerPort;
    }

    String controller() {
        return HOST + ":" + controllerPort;
    }

    private static ServerSocket anyPort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
