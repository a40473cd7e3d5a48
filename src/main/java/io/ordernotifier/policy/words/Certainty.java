package io.ordernotifier.policy.words;

/**
 * How sure the {@link Judge} must be, in percent.
 *
 * @param breaches from which on the words of a sentence break a rule although no pattern says so
 * @param innocence below which what a pattern says does not count
 */
public record Certainty(int breaches, int innocence) {
    /** What packs take unless they say otherwise; chosen by cross-validation, see docs/policy/judge.md. */
    public static final Certainty USUAL = new Certainty(95, 50);

    /** For a rule about numbers and addresses, which weigh as much where they are an amount: only a pattern tells. */
    public static final Certainty BY_PATTERN = new Certainty(100, 50);
}
