package io.ordernotifier.streams;

import io.ordernotifier.event.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the outputs tell of one input partition: up to where each of its topics was processed, in which order, and what was
 * set aside. The cuts of a partition form a chain, so the number of records before a cut orders them; the rank of a record
 * is twice the number of the first cut that has it behind, and one more if that cut's output left because of it, for then
 * it was the last one before the cut. Four bytes for each input record.
 */
final class PartitionHorizon {
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final List<String> topics;
    private final long[] firsts;
    private final long[] ends;
    private final int[][] ranks;
    private final BitSet[] setAside;
    private final Map<Long, Set<Place>> setAsideByReplay = new HashMap<>();
    private final List<Drop> drops = new ArrayList<>();

    /**
     * A waiting record that was given up or refused then, and so must not wait any more once this rank is reached.
     *
     * @param place of the record, as it lay originally
     */
    record Drop(int rank, String orderId, Place place) {}

    /** @param firsts of each input topic the first offset that is still there */
    PartitionHorizon(List<String> topics, long[] firsts) {
        this.topics = topics;
        this.firsts = firsts;
        this.ends = firsts.clone();
        this.ranks = new int[topics.size()][0];
        this.setAside = new BitSet[topics.size()];
        for (int topic = 0; topic < setAside.length; topic++) {
            setAside[topic] = new BitSet();
        }
    }

    /** Takes up what an output says. */
    void add(Cut cut, @Nullable Place trigger) {
        int number = number(cut);
        for (int topic = 0; topic < ends.length; topic++) {
            int last = index(topic, cut.next(topic) - 1);
            if (last >= 0) {
                boolean because = trigger != null
                        && trigger.offset() == cut.next(topic) - 1
                        && trigger.topic().equals(topics.get(topic));
                lower(topic, last, 2 * number + (because ? 1 : 0));
                ends[topic] = Math.max(ends[topic], cut.next(topic));
            }
        }
    }

    /**
     * Takes up that an event was rejected.
     *
     * @param place of its record, as it lay originally
     */
    void addRejected(Cut cut, Place trigger, String orderId, Place place) {
        int topic = topics.indexOf(trigger.topic());
        if (trigger.equals(place) && trigger.offset() == cut.next(topic) - 1) {
            int index = index(topic, trigger.offset());
            if (index >= 0) {
                setAside[topic].set(index);
            }
        } else if (topic == topics.size() - 1) {
            setAsideByReplay
                    .computeIfAbsent(trigger.offset(), offset -> new HashSet<>())
                    .add(place);
        }
        drops.add(new Drop(2 * number(cut) + 1, orderId, place));
    }

    /** To be called once all is taken up. */
    void finish() {
        for (int[] ofTopic : ranks) {
            for (int i = ofTopic.length - 2; i >= 0; i--) {
                ofTopic[i] = Math.min(ofTopic[i], ofTopic[i + 1] == UNKNOWN ? UNKNOWN : ofTopic[i + 1] & ~1);
            }
        }
        drops.sort(Comparator.comparingInt(Drop::rank));
    }

    /** Of an input topic, the offset before which everything was processed. */
    long end(int topic) {
        return ends[topic];
    }

    boolean covers(Place lies) {
        int topic = topics.indexOf(lies.topic());
        return lies.offset() < ends[topic];
    }

    /** By which the records before the horizon are put in the order in which they were processed. */
    int rank(String topicName, long offset) {
        int topic = topics.indexOf(topicName);
        int index = Math.max(0, index(topic, offset));
        return index < ranks[topic].length ? ranks[topic][index] : UNKNOWN;
    }

    /** Whether something left because of the record. */
    boolean ledToSomething(Place lies) {
        int rank = rank(lies.topic(), lies.offset());
        return rank != UNKNOWN && rank % 2 == 1;
    }

    /**
     * Whether the record itself was rejected.
     *
     * @param origin where it lay originally
     */
    boolean wasSetAside(Place lies, Place origin) {
        int topic = topics.indexOf(lies.topic());
        int index = index(topic, lies.offset());
        return (index >= 0 && setAside[topic].get(index))
                || (topic == topics.size() - 1
                        && setAsideByReplay
                                .getOrDefault(lies.offset(), Set.of())
                                .contains(origin));
    }

    /** In the order of their ranks. */
    List<Drop> drops() {
        return drops;
    }

    private int number(Cut cut) {
        long number = 0;
        for (int topic = 0; topic < firsts.length; topic++) {
            number += Math.max(0, cut.next(topic) - firsts[topic]);
        }
        return Math.toIntExact(number);
    }

    private int index(int topic, long offset) {
        return Math.toIntExact(Math.max(-1, offset - firsts[topic]));
    }

    private void lower(int topic, int index, int rank) {
        int[] ofTopic = ranks[topic];
        if (index >= ofTopic.length) {
            int[] longer = Arrays.copyOf(ofTopic, Math.max(index + 1, ofTopic.length + ofTopic.length / 2));
            Arrays.fill(longer, ofTopic.length, longer.length, UNKNOWN);
            ranks[topic] = longer;
        }
        int known = ranks[topic][index];
        // Of the same cut, the output that left because of the record tells more than one that was given up there.
        ranks[topic][index] = known / 2 == rank / 2 ? known | rank : Math.min(known, rank);
    }
}
