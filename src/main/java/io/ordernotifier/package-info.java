/** Turns order events into the emails and feed records that a marketplace asks of a seller. */
@NullMarked
package io.ordernotifier;

import org.jspecify.annotations.NullMarked;
