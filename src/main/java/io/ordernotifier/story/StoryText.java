package io.ordernotifier.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story as lines for people. */
public final class StoryText {
    private StoryText() {}

    public static List<String> of(Story story) {
        List<String> lines = new ArrayList<>();
        lines.add("Order " + story.orderId());
        Personal personal = story.personal();
        if (personal != null) {
            lines.add("  buyer    " + personal.buyer() + " <" + personal.email() + ">, " + personal.locale());
            lines.add("  ship to  " + String.join(", ", personal.shipTo()));
        }
        if (!story.lines().isEmpty()) {
            lines.add("");
            lines.add("  line              ordered  shipped  cancelled  returned  open        paid    refunded  title");
            for (LineView each : story.lines()) {
                lines.add("  %-17s %7d  %7d  %9d  %8d  %4d  %10s  %10s  %s"
                        .formatted(
                                each.orderItemId(),
                                each.ordered(),
                                each.shipped(),
                                each.cancelled(),
                                each.returned(),
                                each.open(),
                                each.paid(),
                                each.refunded(),
                                each.title()));
            }
        }
        lines.add("");
        for (StoryEntry entry : story.story()) {
            lines.add("  " + entry.at() + "  " + entry.what().words() + "  " + entry.kind() + say(entry.id())
                    + (entry.place() == null ? "" : "  at " + entry.place()));
            if (!entry.detail().isEmpty()) {
                lines.add("      " + entry.detail());
            }
        }
        return lines;
    }

    private static String say(@Nullable String id) {
        return id == null ? "" : " " + id;
    }
}
