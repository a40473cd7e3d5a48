package io.ordernotifier.streams;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.Verdict;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The drafts that were rejected and whose email has not been sent since. The store's keys are the order ID, a space and the
 * message ID, the values are empty. Only rejected drafts and what is redriven touch it.
 */
final class KeptBackDrafts {
    private static final byte[] NOTHING = new byte[0];

    private final Predicate<String> contains;
    private final Consumer<String> add;
    private final Consumer<String> remove;

    private KeptBackDrafts(Predicate<String> contains, Consumer<String> add, Consumer<String> remove) {
        this.contains = contains;
        this.add = add;
        this.remove = remove;
    }

    static KeptBackDrafts inStore(KeyValueStore<String, byte[]> store) {
        return new KeptBackDrafts(key -> store.get(key) != null, key -> store.put(key, NOTHING), store::delete);
    }

    /** @param keys as they are in the store */
    static KeptBackDrafts inMemory(Set<String> keys) {
        return new KeptBackDrafts(keys::contains, keys::add, keys::remove);
    }

    boolean contains(String orderId, String messageId) {
        return contains.test(key(orderId, messageId));
    }

    void add(String orderId, String messageId) {
        add.accept(key(orderId, messageId));
    }

    /** What is rejected is kept back, and what is cleared is so no more. */
    void remember(Verdict verdict, SourceRecord source) {
        verdict.match(new Verdict.Cases<Void>() {
            /** Whatever was kept back comes by the replay topic; all else is sent for the first time. */
            @Override
            public Void cleared(Verdict.Cleared cleared) {
                if (source.lastHeader(HeaderNames.ORIGIN_TOPIC) != null) {
                    Email email = cleared.email();
                    remove.accept(key(email.orderId(), email.messageId()));
                }
                return null;
            }

            @Override
            public Void rejected(Verdict.Rejected rejected) {
                return keep(rejected.draft());
            }

            @Override
            public Void unrendered(Verdict.Unrendered unrendered) {
                return keep(unrendered.draft());
            }

            @SuppressWarnings("NullAway") // Void has no other value
            private Void keep(RejectedDraft rejected) {
                add(rejected.draft().orderId(), rejected.draft().messageId());
                return null;
            }
        });
    }

    static String key(String orderId, String messageId) {
        return orderId + " " + messageId;
    }
}
