/**
 * Sends records through the processor again, by its private replay topic: {@link
 * io.ordernotifier.replay.ReplayWriter} writes them in transactions that also keep how far it is, so that what was broken
 * off goes on without writing anything twice, and {@link io.ordernotifier.replay.RunLock} lets only one run at a time do so.
 */
@NullMarked
package io.ordernotifier.replay;

import org.jspecify.annotations.NullMarked;
