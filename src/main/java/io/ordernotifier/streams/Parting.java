package io.ordernotifier.streams;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an instance that is told to end leaves the group.
 *
 * <p>Where others share the work it leaves at once, so that they take over its partitions while it is away. The only one
 * stays on the list of members: nobody could take over, and coming back as a member that is known spares it the broker's
 * wait for others who might join an empty group.
 */
final class Parting {
    private static final Logger LOG = LoggerFactory.getLogger(Parting.class);

    private Parting() {}

    static CloseOptions from(KafkaStreams streams) {
        GroupMembershipOperation operation = othersShareTheWork(streams)
                ? GroupMembershipOperation.LEAVE_GROUP
                : GroupMembershipOperation.REMAIN_IN_GROUP;
        LOG.atInfo().addKeyValue("membership", operation).log("Closing");
        return CloseOptions.groupMembershipOperation(operation);
    }

    private static boolean othersShareTheWork(KafkaStreams streams) {
        return streams.state().isRunningOrRebalancing()
                && streams.metadataForAllStreamsClients().size() > 1;
    }
}
