package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    private Path folder;

    @Test
    void shouldGiveBackWhatWasWrittenAfterARestartOnTheSameFolderAndPort() throws Exception {
        // Given
        int port;
        try (EmbeddedBroker first = EmbeddedBroker.start(folder)) {
            port = first.port();
            NewTopics.create(first.bootstrapServers(), 3, List.of("letters"));
            new Records(first.bootstrapServers(), "letters").write(Records.numbered(20));
        }

        // When
        try (EmbeddedBroker second = EmbeddedBroker.start(folder, port, Map.of())) {

            // Then
            assertThat(second.port()).isEqualTo(port);
            assertThat(new Records(second.bootstrapServers(), "letters").readAll())
                    .containsExactlyInAnyOrder(Records.numbered(20));
        }
    }

    @Test
    void shouldServeTwoBrokersBesideEachOtherWithSettingsOfTheirOwn() throws Exception {
        // When
        try (EmbeddedBroker one = EmbeddedBroker.start(
                        folder.resolve("one"), EmbeddedBroker.ANY_PORT, Map.of("message.max.bytes", "4321"));
                EmbeddedBroker other = EmbeddedBroker.start(folder.resolve("other"))) {

            // Then
            assertThat(one.bootstrapServers()).startsWith("127.0.0.1:").isNotEqualTo(other.bootstrapServers());
            assertThat(brokerSetting(one, "message.max.bytes")).isEqualTo("4321");
            assertThat(brokerSetting(other, "message.max.bytes")).isNotEqualTo("4321");
        }
    }

    @Test
    void shouldServeEveryPartitionOfANewTopicAtOnce() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            // When
            NewTopics.create(broker.bootstrapServers(), 24, List.of("wide"), Map.of("cleanup.policy", "compact"));

            // Then
            Records wide = new Records(broker.bootstrapServers(), "wide");
            assertThat(wide.readAll()).isEmpty();
            assertThatThrownBy(() -> NewTopics.create(broker.bootstrapServers(), 1, List.of("wide")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("[wide]")
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void shouldLeaveNoThreadBehindWhenClosed() throws InterruptedException {
        // Given
        long before = nonDaemonThreads();

        // When
        EmbeddedBroker.start(folder).close();

        // Then
        assertThat(nonDaemonThreads()).isEqualTo(before);
    }

    @Test
    void shouldRefuseAPortThatIsTakenAndLeaveNoThreadBehind() throws Exception {
        // Given
        long before = nonDaemonThreads();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Silence silence = Silence.of("kafka", "org.apache.kafka")) {
            // When
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort(), Map.of()))

                    // Then
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasRootCauseInstanceOf(BindException.class);
            assertThat(nonDaemonThreads()).isEqualTo(before);
        }
    }

    @Test
    void shouldLeaveNothingInTheTemporaryFolder() throws Exception {
        // Given
        Path path;

        // When
        try (TemporaryFolder temporary = TemporaryFolder.create("test");
                EmbeddedBroker broker = EmbeddedBroker.start(temporary.path())) {
            path = temporary.path();
            NewTopics.create(broker.bootstrapServers(), 1, List.of("letters"));
        }

        // Then
        assertThat(Files.exists(path)).isFalse();
    }

    private static String brokerSetting(EmbeddedBroker broker, String key)
            throws ExecutionException, InterruptedException {
        ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConfigs(List.of(node))
                    .all()
                    .get()
                    .get(node)
                    .get(key)
                    .value();
        }
    }

    private static long nonDaemonThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .count();
    }
}
