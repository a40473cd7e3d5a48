package io.ordernotifier.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The topics in which Kafka Streams keeps the stores. */
final class InternalTopics {
    private static final int GONE_WITHIN_TRIES = 300;

    private final String applicationId;

    InternalTopics(String applicationId) {
        this.applicationId = applicationId;
    }

    String changelog(String store) {
        return applicationId + "-" + store + "-changelog";
    }

    /** Deletes those that are there and waits until they are gone. */
    void delete(Admin admin) throws InterruptedException, ExecutionException {
        List<String> there = there(admin);
        admin.deleteTopics(there).all().get();
        for (int tries = 0; !there(admin).isEmpty(); tries++) {
            if (tries > GONE_WITHIN_TRIES) {
                throw new StartRefusedException("topics stay though they were deleted: " + String.join(", ", there));
            }
            Thread.sleep(100);
        }
    }

    private List<String> there(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> all = admin.listTopics().names().get();
        List<String> there = new ArrayList<>();
        for (String store : OrderStores.NAMES) {
            if (all.contains(changelog(store))) {
                there.add(changelog(store));
            }
        }
        return there;
    }
}
