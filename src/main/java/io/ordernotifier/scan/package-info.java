/**
 * Reads topics from outside: committed records only, without a group, up to where the topics end now; and makes the clients
 * for all that is done to topics from outside.
 */
@NullMarked
package io.ordernotifier.scan;

import org.jspecify.annotations.NullMarked;
