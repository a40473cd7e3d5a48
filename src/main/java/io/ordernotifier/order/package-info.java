/**
 * Step 2, what is now known: an order's life as one value. {@link io.ordernotifier.order.Order#receive} takes an arrival
 * and gives the next order and what came of it; no Kafka, no Avro, no clock.
 */
@NullMarked
package io.ordernotifier.order;

import org.jspecify.annotations.NullMarked;
