/**
 * Step 5, whether it may be said: a draft is held against the rules of a policy pack, and every place that breaks one is
 * named.
 */
@NullMarked
package io.ordernotifier.policy;

import org.jspecify.annotations.NullMarked;
