package io.ordernotifier.demo.oms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Invents the orders of a shop and everything that becomes of them, in the order in which it would be told.
 *
 * <p>The same seed and number of orders always give the same records. With the usual number everything happens that can
 * happen here.
 */
public final class SimulatedOms {
    public static final long USUAL_SEED = 1;
    public static final int USUAL_ORDERS = 80;

    /** The shop's calendar begins in the past: brokers refuse records from the future. */
    private static final Instant OPENING = Instant.parse("2025-03-03T08:00:00Z");

    private static final Duration BETWEEN_ORDERS = Duration.ofHours(3);

    private SimulatedOms() {}

    /** Everything the shop's system writes about so many orders, in the order it writes it. */
    public static List<OmsRecord> records(long seed, int orders) {
        Random random = new Random(seed);
        List<OmsRecord> records = new ArrayList<>();
        Instant placedAt = OPENING;
        for (Story story : stories(random, orders)) {
            Market market = Market.ALL.get(random.nextInt(Market.ALL.size()));
            OrderScript order = new OrderScript(random, market, placedAt, story.large());
            story.tell(order);
            records.addAll(order.records());
            placedAt = placedAt.plus(Duration.ofMinutes(random.nextInt((int) BETWEEN_ORDERS.toMinutes() * 2)));
        }
        records.sort(Comparator.comparing(OmsRecord::sentAt));
        return List.copyOf(records);
    }

    /** Every story once, then as often as its weight says, and again from the beginning for as many as are wanted. */
    private static List<Story> stories(Random random, int count) {
        List<Story> deck = new ArrayList<>(shuffled(Arrays.asList(Story.values()), random));
        while (deck.size() < count) {
            deck.addAll(shuffled(
                    Arrays.stream(Story.values())
                            .flatMap(story -> Collections.nCopies(story.weight(), story).stream())
                            .toList(),
                    random));
        }
        return shuffled(deck.subList(0, count), random);
    }

    private static List<Story> shuffled(List<Story> stories, Random random) {
        List<Story> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
