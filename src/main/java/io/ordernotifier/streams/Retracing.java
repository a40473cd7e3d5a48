package io.ordernotifier.streams;

import io.ordernotifier.event.Place;
import io.ordernotifier.streams.PartitionHorizon.Drop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One task's way through what was processed before. */
final class Retracing {
    private final @Nullable PartitionHorizon horizon;
    private int dropped;
    private boolean told;

    /** @param horizon absent where nothing was processed */
    Retracing(@Nullable PartitionHorizon horizon) {
        this.horizon = horizon;
    }

    /** Whether the record was processed before, and what it led to is out. */
    boolean covers(Place lies) {
        return horizon != null && horizon.covers(lies);
    }

    /** Whether something left because of the record then. */
    boolean ledToSomething(Place lies) {
        return horizon != null && horizon.covers(lies) && horizon.ledToSomething(lies);
    }

    /** Whether the record itself was rejected then. */
    boolean wasSetAside(Place lies, Place origin) {
        return horizon != null && horizon.wasSetAside(lies, origin);
    }

    /** What did not wait any more when this record was processed, or at the end of what was. */
    List<Drop> dropsBefore(Place lies) {
        if (horizon == null || dropped == horizon.drops().size()) {
            return List.of();
        }
        int rank = horizon.rank(lies.topic(), lies.offset());
        List<Drop> due = new ArrayList<>();
        List<Drop> all = horizon.drops();
        while (dropped < all.size() && all.get(dropped).rank() <= rank) {
            due.add(all.get(dropped++));
        }
        return due;
    }

    /** Everything that is left of it. */
    List<Drop> dropsLeft() {
        if (horizon == null) {
            return List.of();
        }
        List<Drop> all = horizon.drops();
        List<Drop> left = all.subList(dropped, all.size());
        dropped = all.size();
        return left;
    }

    /** True once: when everything is processed that was, where there was something. */
    boolean endsNow(InputPositions positions) {
        if (horizon == null || told || !isOver(positions)) {
            return false;
        }
        told = true;
        return true;
    }

    /** Whether everything is processed that was. */
    boolean isOver(InputPositions positions) {
        return horizon == null || positions.reach(horizon);
    }
}
