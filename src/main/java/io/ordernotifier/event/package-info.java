/**
 * Step 1, what happened: the events of an order's life as the order management system tells them, and the record each
 * came in. Nothing crosses this border but plain values: no Kafka, no Avro, no clock.
 */
@NullMarked
package io.ordernotifier.event;

import org.jspecify.annotations.NullMarked;
