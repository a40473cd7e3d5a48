/**
 * Kafka Streams puts the steps together. {@link io.ordernotifier.streams.NotificationTopology} is the table of contents;
 * records come in as bytes, and what leaves is written with the contract's headers and timestamps.
 */
@NullMarked
package io.ordernotifier.streams;

import org.jspecify.annotations.NullMarked;
