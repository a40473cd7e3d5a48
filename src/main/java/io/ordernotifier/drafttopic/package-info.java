/**
 * Reads the drafts that lie in a topic, sent or rejected, each with what the processor's state says of its order: enough to
 * judge it as the processor did, and to know what of it is personal.
 */
@NullMarked
package io.ordernotifier.drafttopic;

import org.jspecify.annotations.NullMarked;
