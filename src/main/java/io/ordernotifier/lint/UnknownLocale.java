package io.ordernotifier.lint;

/** The locale of a draft of which nobody said what language its buyer reads. */
public final class UnknownLocale {
    /** BCP 47's own word for it. */
    public static final String TAG = "und";

    private UnknownLocale() {}
}
