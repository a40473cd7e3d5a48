package io.ordernotifier.rejected;

import java.util.Locale;

/** A letter and what has become of it. */
public record Filed(Letter letter, State state) {

    /** What has become of a letter. */
    public enum State {
        /** It is the last word on its event. */
        OPEN,
        /** The same, and its event has been tried as often as it may. */
        PARKED,
        /** Its event was sent through again, and is not processed yet. */
        UNDER_WAY,
        /** Its event was sent through again; if that was in vain, there is a later letter. */
        REDRIVEN,
        /** The email of the draft was sent since. */
        SENT_SINCE;

        /** As people read it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
