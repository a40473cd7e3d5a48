/**
 * Step 4, how it reads: from a notification to a draft of subject, text and HTML, by FreeMarker templates compiled at
 * start.
 */
@NullMarked
package io.ordernotifier.rendering;

import org.jspecify.annotations.NullMarked;
