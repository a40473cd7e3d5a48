package io.ordernotifier.sample;

import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.sample.Sample.Variety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All samples: of every kind that is written from templates, in every language, one of each variety. */
public final class Samples {
    private static final List<Sample> ALL = make();

    private Samples() {}

    /** In the order of kinds, languages and varieties; the same each time. */
    public static List<Sample> all() {
        return ALL;
    }

    /** The sample of that {@link Sample#name}. */
    public static Optional<Sample> find(String name) {
        return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
    }

    private static List<Sample> make() {
        List<Sample> samples = new ArrayList<>();
        for (EmailKind kind : EmailKind.FROM_TEMPLATES) {
            for (Cast cast : Casts.ALL) {
                for (Variety variety : Variety.values()) {
                    List<OrderEvent> events = new Plot(cast).events(kind, variety);
                    samples.add(new Sample(kind, cast.language(), variety, events, lastOf(events)));
                }
            }
        }
        return List.copyOf(samples);
    }

    private static BuyerNotification lastOf(List<OrderEvent> events) {
        List<Outcome> outcomes = Story.tell(events);
        Outcome last = outcomes.get(outcomes.size() - 1);
        if (last instanceof Outcome.Applied applied && Notifier.decide(applied) instanceof Decision.Tell tell) {
            return tell.notification();
        }
        throw new IllegalStateException("a sample must end with what the buyer is told, not with " + last);
    }
}
