package io.ordernotifier.preview;

import io.ordernotifier.policy.Violation;
import java.io.PrintWriter;
import java.util.List;

/** Emails for the terminal: heading, verdict, text. */
public final class PreviewText {
    private static final String RULE = "─".repeat(74);

    private PreviewText() {}

    /** One email after the other. */
    public static void print(List<Proof> proofs, PrintWriter out) {
        for (Proof proof : proofs) {
            out.println(RULE);
            out.println(proof.name() + "  " + verdict(proof));
            proof.violations().forEach(violation -> out.println("  " + line(violation)));
            out.println(
                    "To:      " + proof.email().toName() + " <" + proof.email().to() + ">");
            out.println("Subject: " + proof.email().subject());
            out.println(RULE);
            out.println(proof.email().text());
        }
    }

    /** One line each: what it is and whether it would be sent. */
    public static String summary(Proof proof) {
        return proof.name() + "  " + verdict(proof);
    }

    static String verdict(Proof proof) {
        String pack = " (" + proof.email().policyPack() + ")";
        return proof.cleared() ? "✓ cleared" + pack : "✗ rejected" + pack;
    }

    static String line(Violation violation) {
        String excerpt = violation.excerpt().isBlank() ? "" : " \"" + violation.excerpt() + "\"";
        return violation.severity() + " " + violation.ruleId() + excerpt + ": " + violation.message();
    }
}
