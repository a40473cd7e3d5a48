/**
 * The flood breaker: notices that suddenly much is rejected, so that the processor can pause before every order lies
 * among the dead letters. Knows neither Kafka nor a clock.
 */
@NullMarked
package io.ordernotifier.breaker;

import org.jspecify.annotations.NullMarked;
