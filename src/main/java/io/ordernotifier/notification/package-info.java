/**
 * Step 3, what is worth telling the buyer: from what an event changed to a notification, or to the reason why nothing
 * is said.
 */
@NullMarked
package io.ordernotifier.notification;

import org.jspecify.annotations.NullMarked;
