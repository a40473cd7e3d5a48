package io.ordernotifier.feedfile;

import io.ordernotifier.clients.KafkaClients;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** What is asked of the brokers before an export begins. */
final class Groups implements AutoCloseable {
    private final Admin admin;

    Groups(KafkaClients clients) {
        this.admin = clients.admin();
    }

    /** By topic, the ID that tells it from one of the same name made later. */
    Map<String, String> topicIds(Collection<String> topics) {
        Map<String, String> ids = new TreeMap<>();
        get(admin.describeTopics(topics).allTopicNames())
                .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        return ids;
    }

    /** @throws ExportRefusedException when somebody else is a member of the group */
    void checkNobodyElseIn(String group, String member) {
        @Nullable ConsumerGroupDescription description;
        try {
            description =
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return;
            }
            throw new KafkaException("the brokers could not tell of group " + group, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (description == null) {
            return;
        }
        description.members().stream()
                .filter(each -> !member.equals(each.groupInstanceId().orElse("")))
                .findFirst()
                .ifPresent(other -> {
                    throw new ExportRefusedException("another export of group " + group + " runs on " + other.host()
                            + ": only one may run. One that was killed is forgotten after 10 s");
                });
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the brokers could not answer", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while the brokers are asked", e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
