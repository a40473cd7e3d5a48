/** What in a text a buyer could follow to a place on the net, however it is disguised, and which places an order needs. */
@NullMarked
package io.ordernotifier.policy.links;

import org.jspecify.annotations.NullMarked;
