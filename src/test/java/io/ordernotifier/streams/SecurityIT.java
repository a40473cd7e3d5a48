package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.drafttopic.DraftRange;
import io.ordernotifier.drafttopic.FoundDraft;
import io.ordernotifier.drafttopic.TopicDrafts;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.rejected.Letters;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.replay.Replay;
import io.ordernotifier.replay.ReplayWriter;
import io.ordernotifier.replay.RunRequest;
import io.ordernotifier.replay.Selection;
import io.ordernotifier.replay.Span;
import io.ordernotifier.scan.ScanProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Against a broker that asks for TLS, a name and a password, and that denies what no ACL allows. */
class SecurityIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROCESSOR = "order-notifier";
    private static final String AUDITOR = "auditor";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    static Path folder;

    private static SecureBroker broker;
    private static TestCluster cluster;
    private static ListAppender<ILoggingEvent> log;

    @BeforeAll
    static void start() throws Exception {
        broker = SecureBroker.start(
                folder, Map.of(SecureBroker.ADMIN, "battery-staple", PROCESSOR, PASSWORD, AUDITOR, PASSWORD));
        cluster = TestCluster.around(broker.broker(), folder);
        log = new ListAppender<>();
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    static void stop() {
        root().detachAppender(log);
        cluster.close();
    }

    @Test
    void shouldDoItsWorkWithNoMoreThanTheListedAcls() throws Exception {
        // Given
        Settings settings = settings("least.");
        Settings admin = administrator("least.");
        cluster.createTopics(admin);
        LeastAcls acls = new LeastAcls(PROCESSOR, settings.topics(), settings.applicationId());
        broker.allow(acls.toRun());

        // When
        try (StreamsRunner runner = running(settings, Start.PLAIN)) {
            cluster.publish(admin, List.of(ManyOrders.placed(1), ManyOrders.shipped(1)));

            // Then
            assertThat(cluster.read(admin, settings.topics().buyerEmails(), 1)).hasSize(1);
        }

        // When: somebody else looks at what was sent
        String emails = settings.topics().buyerEmails();
        broker.allow(new LeastAcls(AUDITOR, settings.topics(), settings.applicationId()).toLint(emails));
        List<FoundDraft> found = new ArrayList<>();
        try (TopicDrafts drafts =
                new TopicDrafts(settings("least.", AUDITOR), Renderer.of(Carriers.builtIn()), ScanProgress.NONE)) {
            drafts.read(new DraftRange(emails, null, null), found::add, (place, why) -> {});
        }

        // Then
        assertThat(found)
                .singleElement()
                .satisfies(draft -> assertThat(draft.known().whole()).isTrue());

        // When: everything is lost, and rebuilt
        broker.allow(acls.toRebuild());
        reset(admin);
        cluster.publish(admin, List.of(ManyOrders.placed(2), ManyOrders.shipped(2)));
        try (StreamsRunner runner = running(settings, Start.REBUILD)) {

            // Then: the email of before is not sent again
            assertThat(cluster.read(admin, settings.topics().buyerEmails(), 2)).hasSize(2);
        }

        // When
        broker.allow(acls.toSendAgain());
        RunRequest request = new RunRequest(Replayed.Mode.RESEND, "joe", "lost", "replay");
        Selection all = new Selection(
                settings.topics().events(), Optional.empty(), Optional.empty(), List.of(), Set.of(), false);
        try (Replay replay = new Replay(settings, all, request, ScanProgress.NONE)) {

            // Then
            assertThat(replay.plan().resentAsTheyWere()).isEqualTo(2);
        }
        assertThat(logged()).doesNotContain(PASSWORD);
    }

    @Test
    void shouldReadDeadLettersAndSendAgainWithNoMoreThanTheListedAcls() throws Exception {
        // Given
        Settings settings = settings("again.");
        cluster.createTopics(administrator("again."));
        LeastAcls acls = new LeastAcls(PROCESSOR, settings.topics(), settings.applicationId());
        broker.allow(acls.toRun());
        broker.allow(acls.toSendAgain());
        TopicPartition partition = new TopicPartition(settings.topics().rejectedEvents(), 0);
        SourceRecord event = TestOrders.arrival(ManyOrders.placed(1)).source();

        // When
        try (Letters letters = Letters.open(settings, 5, false, ScanProgress.NONE);
                ReplayWriter writer = ReplayWriter.open(
                        settings, new RunRequest(Replayed.Mode.REDRIVE, "joe", null, "redrive"), notice -> {})) {
            assertThat(letters.list()).isEmpty();
            writer.begin(Map.of(partition, new Span(0, 1)));
            writer.send(event, Map.of(), partition, 1);
            writer.finish();
        }

        // Then
        assertThat(cluster.read(administrator("again."), settings.topics().replay(), 1))
                .hasSize(1);
    }

    @Test
    void shouldNotStartWithLessAndSayWhatIsMissing() throws Exception {
        // Given
        Settings settings = settings("less.");
        cluster.createTopics(administrator("less."));
        List<AclBinding> acls = new LeastAcls(PROCESSOR, settings.topics(), settings.applicationId()).toRun();
        broker.allow(acls);

        // Then
        assertRefusedWithout(acl(acls, settings.topics().orderShipped()), settings, "no ACL allows READ of ");
        assertRefusedWithout(acl(acls, settings.topics().buyerEmails()), settings, "no ACL allows WRITE to ");
        assertRefusedWithout(
                acls.stream()
                        .filter(acl -> acl.pattern().resourceType() == ResourceType.GROUP)
                        .findFirst()
                        .orElseThrow(),
                settings,
                "READ of the groups");
    }

    private static AclBinding acl(List<AclBinding> acls, String topic) {
        return acls.stream()
                .filter(acl -> acl.pattern().name().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefusedWithout(AclBinding missing, Settings settings, String why) throws Exception {
        broker.take(missing);
        try (StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry())) {
            assertThatThrownBy(runner::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(why)
                    .hasMessageContaining(missing.pattern().name());
        }
        broker.allow(List.of(missing));
    }

    @Test
    void shouldRefuseAWrongPasswordAtOnceAndWithoutWritingItDown() throws Exception {
        // Given
        Map<String, String> config = new HashMap<>(cluster.settings("wrong."));
        broker.client(PROCESSOR, "not-" + PASSWORD).forEach((key, value) -> config.put("kafka." + key, value));

        // When
        try (StreamsRunner runner = new StreamsRunner(Settings.of(config), new SimpleMeterRegistry())) {

            // Then
            assertThatThrownBy(runner::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("Authentication failed")
                    .hasMessageNotContaining(PASSWORD);
        }
        assertThat(logged()).doesNotContain(PASSWORD);
    }

    /** With the password in a file of its own, readable to nobody else. */
    private static Settings settings(String prefix) throws Exception {
        return settings(prefix, PROCESSOR);
    }

    private static Settings settings(String prefix, String user) throws Exception {
        Path secrets = Files.writeString(folder.resolve(prefix + "secrets"), "password=" + PASSWORD + "\n");
        Map<String, String> config = new HashMap<>(cluster.settings(prefix));
        config.put("config.providers", "file");
        config.put("config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider");
        broker.client(user, "${file:" + secrets + ":password}")
                .forEach((key, value) -> config.put("kafka." + key, value));
        return Settings.of(config);
    }

    private static Settings administrator(String prefix) throws Exception {
        Map<String, String> config = new HashMap<>(cluster.settings(prefix));
        broker.administrator().forEach((key, value) -> config.put("kafka." + key, value));
        return Settings.of(config);
    }

    private static StreamsRunner running(Settings settings, Start start) throws InterruptedException {
        StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry(), start);
        runner.start();
        assertThat(runner.awaitRunning(PATIENCE)).isTrue();
        return runner;
    }

    private static void reset(Settings admin) throws Exception {
        try (Admin client = Admin.create(new HashMap<>(admin.kafka()))) {
            assertThat(new GroupOffsets(client, admin.applicationId()).awaitNoMembers(PATIENCE))
                    .isTrue();
            client.deleteConsumerGroups(List.of(admin.applicationId())).all().get();
            new InternalTopics(admin.applicationId()).delete(client);
        }
    }

    private static String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            all.append(event.getFormattedMessage()).append(event.getKeyValuePairs());
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return all.toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
