package io.ordernotifier.replay;

import io.ordernotifier.clients.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Lets one run at a time write to the replay topic: whoever is the only member of the application's group for replays. The
 * brokers know within a session timeout that a member is dead, so that nothing is left behind by a killed run.
 */
final class RunLock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int SESSION_MS = 6_000;
    private static final Duration DEAD_WITHIN = Duration.ofMillis(SESSION_MS + 2_000);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final String group;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> member;
    private boolean joined;
    private boolean lost;
    private String memberId = "";

    private RunLock(String group, Admin admin, KafkaConsumer<byte[], byte[]> member) {
        this.group = group;
        this.admin = admin;
        this.member = member;
    }

    /**
     * Waits so long as a killed run still counts as a member.
     *
     * @param topic any topic that is there
     * @param who names this run to others
     * @param notices is told that it waits
     * @throws ReplayRefusedException when another run is under way
     */
    static RunLock acquire(KafkaClients clients, String group, String topic, String who, Consumer<String> notices)
            throws InterruptedException {
        Admin admin = clients.admin();
        try {
            long deadline = System.nanoTime() + DEAD_WITHIN.toNanos();
            while (true) {
                awaitNobody(admin, group, deadline, notices);
                RunLock lock = new RunLock(group, admin, clients.reader(membership(group, who)));
                if (lock.isAloneIn(topic)) {
                    return lock;
                }
                // Two that began at the same moment: each tries again after a while of its own.
                Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
            }
        } catch (RuntimeException | InterruptedException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> membership(String group, String who) {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.CLIENT_ID_CONFIG,
                who,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Integer.MAX_VALUE);
    }

    private static void awaitNobody(Admin admin, String group, long deadline, Consumer<String> notices)
            throws InterruptedException {
        boolean told = false;
        while (true) {
            Collection<MemberDescription> others = describe(admin, group)
                    .map(ConsumerGroupDescription::members)
                    .orElse(List.of());
            if (others.isEmpty()) {
                return;
            }
            MemberDescription other = others.iterator().next();
            String name = other.clientId() + " on " + other.host().replaceFirst("^/", "");
            if (System.nanoTime() > deadline) {
                throw new ReplayRefusedException("another run is under way (" + name
                        + "): only one at a time may send records through again. Wait for its end, or stop it");
            }
            if (!told) {
                notices.accept("another run (" + name + ") seems to be under way; looking whether it lives");
                told = true;
            }
            Thread.sleep(250);
        }
    }

    /** Joins; where somebody else is a member too, it leaves again. */
    private boolean isAloneIn(String topic) throws InterruptedException {
        boolean alone = false;
        try {
            member.subscribe(List.of(topic), new Rebalances());
            awaitJoined();
            memberId = member.groupMetadata().memberId();
            alone = describe(admin, group).filter(this::isMineAlone).isPresent();
        } finally {
            if (!alone) {
                leave();
            }
        }
        return alone;
    }

    private boolean isMineAlone(ConsumerGroupDescription described) {
        return described.groupState() == GroupState.STABLE
                && described.members().size() == 1
                && described.members().iterator().next().consumerId().equals(memberId);
    }

    private void awaitJoined() {
        long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
        member.poll(Duration.ZERO);
        while (!joined) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the consumer group " + group + " could not be joined within "
                        + ANSWER_WITHIN.toSeconds() + " s: are the brokers in order?");
            }
            member.poll(POLL);
        }
    }

    /**
     * Goes on being the member that it is; to be called every few seconds.
     *
     * @return by which the brokers know that a commit is this member's
     * @throws MembershipLostException when it is a member no more
     */
    ConsumerGroupMetadata hold() {
        if (!lost) {
            awaitJoined();
        }
        ConsumerGroupMetadata membership = member.groupMetadata();
        if (lost || !membership.memberId().equals(memberId)) {
            throw new MembershipLostException();
        }
        return membership;
    }

    /** Empty where nobody was ever a member. */
    private static Optional<ConsumerGroupDescription> describe(Admin admin, String group) throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw Answers.failure(e);
        }
    }

    private void leave() {
        member.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    @Override
    public void close() {
        try {
            leave();
        } finally {
            admin.close(Duration.ofSeconds(5));
        }
    }

    /** It reads nothing: membership is all that counts. */
    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            member.pause(assigned);
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            joined = false;
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> gone) {
            lost = true;
        }
    }
}
