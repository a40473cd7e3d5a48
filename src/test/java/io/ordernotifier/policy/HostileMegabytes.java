package io.ordernotifier.policy;

import io.ordernotifier.policy.fuzz.ProcessorTime;
import io.ordernotifier.rendering.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a review of a megabyte takes, of everything that {@link HostileInput} knows, as text and as HTML. */
public final class HostileMegabytes {
    /** In characters. */
    static final int MEGABYTE = Integer.getInteger("hostile.characters", 1 << 20);

    /** The one with all rules. */
    private static final PolicyPack PACK = PolicyPacks.load("amazon-buyer-seller-messaging-2020");

    private static final int TIMES = 3;

    private HostileMegabytes() {}

    /**
     * One line of the table.
     *
     * @param half nanoseconds of the processor for half a megabyte, the median
     * @param whole the same for a megabyte
     */
    record Line(String name, boolean html, long half, long whole) {
        double ratio() {
            return (double) whole / Math.max(1, half);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%7.0f ms %7.0f ms %5.1f  %s %s",
                    half / 1e6,
                    whole / 1e6,
                    ratio(),
                    html ? "HTML" : "text",
                    name.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}\\p{Mn}]", "?"));
        }
    }

    public static void main(String[] arguments) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> halves = HostileInput.of(MEGABYTE / 2);
        Map<String, String> wholes = HostileInput.of(MEGABYTE);
        for (String name : halves.keySet()) {
            for (boolean html : new boolean[] {false, true}) {
                lines.add(measure(name, html, halves.get(name), wholes.get(name)));
                System.err.println(lines.get(lines.size() - 1));
            }
        }
        lines.sort(Comparator.comparingLong(Line::whole).reversed());
        lines.forEach(System.out::println);
    }

    static Line measure(String name, boolean html, String half, String whole) {
        timeOf(half, html); // code that is not compiled yet
        return new Line(name, html, median(half, html), median(whole, html));
    }

    private static long median(String input, boolean html) {
        long[] times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            times[i] = timeOf(input, html);
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static long timeOf(String input, boolean html) {
        Drafts draft =
                Drafts.aDraft().orderWords("Ann Lee", "Fine Mesh Tea Strainer").mustState("a fact", "1", "a", "zz");
        Draft made = html ? draft.html(input).make() : draft.text(input).make();
        long before = ProcessorTime.nanos();
        PACK.review(made);
        return ProcessorTime.nanos() - before;
    }
}
