/**
 * Step 4, how it reads: from a notification to a draft of subject, text and HTML, by FreeMarker templates compiled at
 * start. {@link io.ordernotifier.rendering.Renderer} makes of a notification what the template sees (an
 * {@code EmailModel}), the draft by the {@code Templates} of the buyer's language, and beside it the
 * {@link io.ordernotifier.rendering.DraftFacts} by which the policy judges it. {@code docs/templates.md} is for those who
 * write templates.
 */
@NullMarked
package io.ordernotifier.rendering;

import org.jspecify.annotations.NullMarked;
