package io.ordernotifier.event;

import org.jspecify.annotations.Nullable;

/**
 * That a record was sent through again, to what end, and who asked for it.
 *
 * @param run ID of the run that did it
 * @param by who asked for it
 * @param reason why, in his own words
 */
public record Replayed(
        Mode mode,
        @Nullable String run,
        @Nullable String by,
        @Nullable String reason) {

    /** What is wanted of an event that was applied before; one that was not is new in every mode. */
    public enum Mode {
        /** Nothing: what was told is told. */
        REPLAY,
        /** Its email, where the draft was rejected and none was sent since. */
        REDRIVE,
        /** Everything that left, once more, with the same IDs and the same amounts. */
        RESEND;

        /** As it stands in a header; anything unknown is a plain replay. */
        public static Mode parse(String text) {
            return switch (text) {
                case "redrive" -> REDRIVE;
                case "resend" -> RESEND;
                default -> REPLAY;
            };
        }

        /** As {@link #parse} reads it. */
        public String text() {
            return switch (this) {
                case REPLAY -> "replay";
                case REDRIVE -> "redrive";
                case RESEND -> "resend";
            };
        }
    }
}
