/**
 * An order's story in order of time: what came, what it led to, what was not done and why. Made from the order's state and,
 * where somebody has read them, from the records in the topics; knows no Kafka.
 */
@NullMarked
package io.ordernotifier.story;

import org.jspecify.annotations.NullMarked;
