package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The least that the processor must be allowed to do; the same as the table in the README. */
final class LeastAcls {
    private final String user;
    private final TopicNames topics;
    private final String applicationId;

    LeastAcls(String user, TopicNames topics, String applicationId) {
        this.user = user;
        this.topics = topics;
        this.applicationId = applicationId;
    }

    /** What {@code run} needs. */
    List<AclBinding> toRun() {
        List<AclBinding> acls = new ArrayList<>();
        topics.inputs().forEach(topic -> acls.add(topic(topic, AclOperation.READ)));
        topics.outputs().forEach(topic -> acls.add(topic(topic, AclOperation.WRITE)));
        for (AclOperation operation : List.of(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE)) {
            acls.add(ours(ResourceType.TOPIC, operation));
        }
        acls.add(ours(ResourceType.GROUP, AclOperation.READ));
        acls.add(ours(ResourceType.TRANSACTIONAL_ID, AclOperation.WRITE));
        return acls;
    }

    /** What {@code run --rebuild} and {@code rebuild} need on top. */
    List<AclBinding> toRebuild() {
        List<AclBinding> acls = new ArrayList<>();
        topics.outputs().forEach(topic -> acls.add(topic(topic, AclOperation.READ)));
        acls.add(ours(ResourceType.TOPIC, AclOperation.DELETE));
        return acls;
    }

    /** What {@code rejected redrive} and {@code replay} need on top. */
    List<AclBinding> toSendAgain() {
        List<AclBinding> acls = new ArrayList<>();
        topics.outputs().forEach(topic -> acls.add(topic(topic, AclOperation.READ)));
        acls.add(topic(topics.replay(), AclOperation.WRITE));
        return acls;
    }

    /** What {@code lint --topic} needs, and no more. */
    List<AclBinding> toLint(String topic) {
        return List.of(topic(topic, AclOperation.READ), ours(ResourceType.TOPIC, AclOperation.READ));
    }

    private AclBinding topic(String name, AclOperation operation) {
        return binding(new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL), operation);
    }

    /** Everything whose name begins with the application ID. */
    private AclBinding ours(ResourceType type, AclOperation operation) {
        return binding(new ResourcePattern(type, applicationId, PatternType.PREFIXED), operation);
    }

    private AclBinding binding(ResourcePattern pattern, AclOperation operation) {
        return new AclBinding(pattern, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
