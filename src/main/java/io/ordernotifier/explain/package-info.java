/** Reads what lies of one order in all topics, and its state, without a running processor. */
@NullMarked
package io.ordernotifier.explain;

import org.jspecify.annotations.NullMarked;
