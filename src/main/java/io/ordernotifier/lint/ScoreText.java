package io.ordernotifier.lint;

import io.ordernotifier.policy.Violation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A score as tables for people. */
public final class ScoreText {
    private static final String ROW = "%-20s %-6s %5s %5s %5s %6s   %-19s   %-19s";

    private ScoreText() {}

    public static void print(Score score, PrintWriter out) {
        out.println(score.drafts() + " drafts, pack " + score.pack() + "; intervals hold with a confidence of 95 %");
        out.println();
        out.println(String.format(ROW, "rule", "lang", "TP", "FP", "FN", "TN", "precision", "recall")
                .stripTrailing());
        score.tallies().forEach(tally -> out.println(row(tally)));
        for (Tally tally : score.tallies()) {
            if (tally.rule().equals(Tally.BLOCKING) && tally.language().equals(Tally.ALL)) {
                out.println();
                out.println("of the drafts that must not be blocked, blocked: " + rate(tally.falseAlarms()));
            }
        }
        mistakes(score.mistakes(), out);
        out.flush();
    }

    private static String row(Tally tally) {
        return String.format(
                        Locale.ROOT,
                        ROW,
                        tally.language().equals(Tally.ALL) ? tally.rule() : "",
                        tally.language(),
                        tally.truePositives(),
                        tally.falsePositives(),
                        tally.falseNegatives(),
                        tally.trueNegatives(),
                        rate(tally.precision()),
                        rate(tally.recall()))
                .stripTrailing();
    }

    private static String rate(@Nullable Rate rate) {
        return rate == null
                ? "-"
                : String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", rate.value(), rate.low(), rate.high());
    }

    private static void mistakes(List<Mistake> mistakes, PrintWriter out) {
        out.println();
        out.println(mistakes.isEmpty() ? "no mistakes" : "mistakes:");
        for (Mistake mistake : mistakes) {
            Violation alarm = mistake.falseAlarm();
            out.println("  " + mistake.id() + "  " + mistake.rule() + "  "
                    + (alarm == null ? "missed" : "false alarm  " + quoted(mistake, alarm)));
        }
    }

    private static String quoted(Mistake mistake, Violation alarm) {
        String by = mistake.rule().equals(Tally.BLOCKING) ? alarm.ruleId() + ", " : "";
        return by + alarm.part().name().toLowerCase(Locale.ROOT) + " \"" + Excerpt.of(alarm.excerpt()) + "\"";
    }
}
