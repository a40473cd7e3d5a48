/** Reads topics from outside: committed records only, without a group, up to where the topics end now. */
@NullMarked
package io.ordernotifier.scan;

import org.jspecify.annotations.NullMarked;
