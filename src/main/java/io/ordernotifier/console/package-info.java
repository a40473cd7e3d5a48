/**
 * What the processor tells over HTTP: whether it is well, what it counts, what it knows of an order. It asks a
 * {@link io.ordernotifier.console.ProcessorView} and knows no Kafka.
 */
@NullMarked
package io.ordernotifier.console;

import org.jspecify.annotations.NullMarked;
