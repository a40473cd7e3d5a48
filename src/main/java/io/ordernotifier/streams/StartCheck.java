package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the processor may begin where its group stands, and what it must not send.
 *
 * <p>A group of our own, {@code <application.id>-horizon}, keeps of each input partition up to where a rebuild goes, so that
 * one that was broken off goes on rightly, on any instance; and of each output partition where its outputs begin to count,
 * which is later than its first after a start from scratch.
 */
final class StartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final Duration SESSION_ENDS_WITHIN = Duration.ofSeconds(60);

    private final Admin admin;
    private final Settings settings;
    private final TopicNames topics;
    private final TopicEnds ends;
    private final InternalTopics internal;
    private final GroupOffsets group;
    private final GroupOffsets marks;

    StartCheck(Admin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
        this.topics = settings.topics();
        this.ends = new TopicEnds(admin);
        this.internal = new InternalTopics(settings.applicationId());
        this.group = new GroupOffsets(admin, settings.applicationId());
        this.marks = new GroupOffsets(admin, settings.applicationId() + "-horizon");
    }

    /**
     * What the processor begins with.
     *
     * @param anew whether what this instance keeps of the state is to be cleaned away
     */
    record Beginning(Horizon horizon, boolean anew) {}

    /** @throws StartRefusedException when it must not begin */
    Beginning begin(Start start) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = committed();
        Map<TopicPartition, Long> marked = marks.read();
        // A rebuild that was begun has offsets; marks without are those of one before a reset.
        if (!committed.isEmpty() && isRebuilding(committed, marked)) {
            if (start == Start.FROM_SCRATCH) {
                return beginFromScratch();
            }
            LOG.atInfo().log("A rebuild was broken off and goes on: nothing that was sent is sent again");
            return new Beginning(horizon(marked), false);
        }
        if (start == Start.REBUILD_ONLY) {
            return rebuild(horizonToRebuild(), marked);
        }
        boolean gone = committed.isEmpty() ? hasWritten(topics.outputs(), marked) : stateIsGone(marked);
        if (!gone) {
            return new Beginning(Horizon.NONE, false);
        }
        return switch (start) {
            case PLAIN -> throw new StartRefusedException(refusal(committed.isEmpty()));
            case FROM_SCRATCH -> beginFromScratch();
            default -> rebuild(horizonToRebuild(), marked);
        };
    }

    /**
     * Where the group stands in the inputs. A processor that was killed leaves a transaction open for seconds: that it has
     * committed before is known without waiting for it.
     */
    private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = ofInputs(group.readAtOnce());
        return committed.isEmpty() ? ofInputs(group.read()) : committed;
    }

    private Map<TopicPartition, Long> ofInputs(Map<TopicPartition, Long> offsets) {
        offsets.keySet().removeIf(partition -> !topics.inputs().contains(partition.topic()));
        return offsets;
    }

    /** What a rebuild would go by. */
    Horizon horizonToRebuild() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> marked = marks.read();
        Horizon horizon = horizon(marked);
        if (horizon.isNone() && hasWritten(topics.outputs(), marked)) {
            throw new StartRefusedException(
                    "nothing in the output topics says what was sent: their records are deleted or carry no header "
                            + HeaderNames.POSITIONS + ". Only run --from-scratch can begin anew");
        }
        refuseWhereInputsAreShorter(horizon);
        return horizon;
    }

    /** Whether a rebuild was begun and is not at its end. */
    boolean isRebuilding() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = group.read();
        return !committed.isEmpty() && isRebuilding(committed, marks.read());
    }

    private boolean isRebuilding(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> marked) {
        return marked.entrySet().stream()
                .filter(mark -> topics.inputs().contains(mark.getKey().topic()))
                .anyMatch(mark -> committed.getOrDefault(mark.getKey(), 0L) < mark.getValue());
    }

    /** Whether there is a record that counts; what a transaction left that was broken off is none. */
    private boolean hasWritten(Collection<String> outputs, Map<TopicPartition, Long> marked)
            throws InterruptedException {
        boolean nothing = ends.ends(outputs).entrySet().stream()
                .allMatch(end -> end.getValue() <= marked.getOrDefault(end.getKey(), 0L));
        return !nothing && new HorizonReader(settings, ends).hasRecords(outputs, marked);
    }

    /** The outputs that are made from an order tell that there was one. */
    private boolean stateIsGone(Map<TopicPartition, Long> marked) throws InterruptedException {
        boolean empty = ends.ends(List.of(internal.changelog(OrderStores.ORDERS))).values().stream()
                .allMatch(end -> end == 0);
        return empty
                && hasWritten(
                        List.of(
                                topics.buyerEmails(),
                                topics.shippingConfirmationFeed(),
                                topics.orderAdjustmentFeed(),
                                topics.rejectedDrafts()),
                        marked);
    }

    private String refusal(boolean noOffsets) {
        return "application " + settings.applicationId()
                + (noOffsets ? " has no committed offsets" : " has lost its state (its changelog is gone or empty)")
                + ", but its output topics are not empty: begun anew, it would send everything again. Say what is meant:"
                + System.lineSeparator()
                + "  run --rebuild       reads all inputs again, rebuilds the state, and sends only what was never sent"
                + System.lineSeparator()
                + "  run --from-scratch  reads all inputs again and sends everything again, also what was sent before"
                + System.lineSeparator()
                + "  rebuild --execute   reads what was processed before, rebuilds the state, sends nothing and ends";
    }

    private void refuseWhereInputsAreShorter(Horizon horizon) throws InterruptedException {
        Map<TopicPartition, Long> inputEnds = ends.ends(topics.inputs());
        horizon.ends().forEach((partition, end) -> {
            if (end > inputEnds.getOrDefault(partition, 0L)) {
                throw new StartRefusedException("the outputs come of records up to " + partition + "@" + (end - 1)
                        + ", but that topic ends at " + inputEnds.getOrDefault(partition, 0L)
                        + ": it was made anew since, so the state cannot be rebuilt from it");
            }
        });
    }

    private Horizon horizon(Map<TopicPartition, Long> marked) throws InterruptedException {
        Map<TopicPartition, Long> from = new HashMap<>(marked);
        from.keySet().removeIf(partition -> !topics.outputs().contains(partition.topic()));
        return new HorizonReader(settings, ends).read(from);
    }

    private Beginning rebuild(Horizon horizon, Map<TopicPartition, Long> marked)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> wanted = new HashMap<>(marked);
        wanted.keySet().removeIf(partition -> topics.inputs().contains(partition.topic()));
        wanted.putAll(horizon.ends());
        beginAnew(wanted);
        LOG.atInfo().log("Rebuilds the state: nothing that was sent is sent again");
        return new Beginning(horizon, true);
    }

    private Beginning beginFromScratch() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> wanted = new HashMap<>(ends.ends(topics.outputs()));
        ends.ends(topics.inputs()).keySet().forEach(input -> wanted.put(input, 0L));
        beginAnew(wanted);
        LOG.atWarn().log("Begins from scratch: everything is sent again");
        return new Beginning(Horizon.NONE, true);
    }

    /** In this order: broken off anywhere, the next start finds the state gone, or the rebuild begun. */
    private void beginAnew(Map<TopicPartition, Long> wanted) throws InterruptedException, ExecutionException {
        if (!group.awaitNoMembers(SESSION_ENDS_WITHIN)) {
            throw new StartRefusedException(
                    "application " + settings.applicationId() + " is running: stop all its instances first");
        }
        internal.delete(admin);
        marks.write(wanted);
        group.write(ends.beginnings(topics.inputs()));
    }

    /** Input partitions whose first records are deleted: what they told cannot be rebuilt. */
    List<TopicPartition> incompleteInputs() throws InterruptedException {
        List<TopicPartition> incomplete = new ArrayList<>();
        ends.beginnings(topics.inputs()).forEach((partition, first) -> {
            if (first > 0) {
                incomplete.add(partition);
            }
        });
        return incomplete;
    }

    GroupOffsets group() {
        return group;
    }

    TopicEnds ends() {
        return ends;
    }
}
