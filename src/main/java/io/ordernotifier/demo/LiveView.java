package io.ordernotifier.demo;

import io.ordernotifier.demo.oms.OmsRecord;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal what comes of each event, one line an event. */
public final class LiveView {
    private static final DateTimeFormatter SHOP_TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int WHAT = 42;
    private static final int WIDTH = 100;

    private final PrintWriter err;
    private final Ansi ansi;

    /** @param ansi whether to use colour */
    public LiveView(PrintWriter err, Ansi ansi) {
        this.err = err;
        this.ansi = ansi;
    }

    /** Says what is going on before and after the events. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    void show(Fate fate) {
        OmsRecord written = fate.event().written();
        String what = EventWords.of(written.event());
        err.printf(
                "%12s  %-16s  %s  %-" + WHAT + "s %s %s%n",
                fate.released() ? "released" : SHOP_TIME.format(written.sentAt()),
                written.kind().word(),
                written.event().orderId(),
                written.remark().isEmpty() ? what : what + ", " + written.remark(),
                mark(fate.sort()),
                styled(fate.sort(), Words.brief(fate.words(), WIDTH)));
        err.flush();
    }

    private static String mark(Fate.Sort sort) {
        return switch (sort) {
            case EMAIL, FEED -> "→";
            case QUIET, DUPLICATE -> "·";
            case HELD -> "…";
            case DRAFT_REJECTED, REJECTED -> "✗";
        };
    }

    private String styled(Fate.Sort sort, String words) {
        String style = switch (sort) {
            case EMAIL -> "32";
            case FEED -> "36";
            case QUIET, DUPLICATE -> "2";
            case HELD -> "33";
            case DRAFT_REJECTED, REJECTED -> "31";
        };
        return ansi.enabled() ? "\u001b[" + style + "m" + words + "\u001b[0m" : words;
    }
}
