/**
 * How a draft is read before any rule looks at it: every piece of it that a buyer can see, follow or be hidden from, as
 * plain folded text, with a way back from each character to its place in the part as it was written.
 */
@NullMarked
package io.ordernotifier.policy.reading;

import org.jspecify.annotations.NullMarked;
