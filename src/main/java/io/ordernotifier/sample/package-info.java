/**
 * The orders that templates are tried out with: for each kind of email in each language a plain one, a partial one, and
 * one with everything nasty in it. {@link io.ordernotifier.sample.Samples} has them all;
 * {@link io.ordernotifier.sample.Story} tells what follows from any order's events, as the processor would.
 */
@NullMarked
package io.ordernotifier.sample;

import org.jspecify.annotations.NullMarked;
