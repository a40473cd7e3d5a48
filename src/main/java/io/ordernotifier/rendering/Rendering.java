package io.ordernotifier.rendering;

import io.ordernotifier.notification.BuyerNotification;
import org.jspecify.annotations.Nullable;

/** What came of rendering a notification. */
public sealed interface Rendering {

    BuyerNotification notification();

    /** The template set that was used: a digest of its content, so that a draft can be traced to its templates. */
    String templateVersion();

    <R> R match(Cases<R> cases);

    /**
     * It became a draft.
     *
     * @param form how it was written; absent where templates were run for it alone, or a person wrote it
     */
    record Rendered(
            BuyerNotification notification,
            String templateVersion,
            Draft draft,
            @Nullable FilledForm form) implements Rendering {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rendered(this);
        }
    }

    /**
     * A template failed on it.
     *
     * @param locale the language it would have had
     * @param reason template, line and column and what was missing, without personal data
     */
    record Failed(BuyerNotification notification, String templateVersion, String locale, String reason)
            implements Rendering {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /** One answer for each result. */
    interface Cases<R> {
        R rendered(Rendered rendering);

        R failed(Failed rendering);
    }
}
