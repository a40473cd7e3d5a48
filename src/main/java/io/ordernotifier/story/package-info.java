/** What is told of an order to people who ask. */
@NullMarked
package io.ordernotifier.story;

import org.jspecify.annotations.NullMarked;
