/**
 * Dead letters as people work with them: which there are and what has become of them, what is wrong with each, whether it
 * would pass today, and sending its event through again. Reads topics from outside; needs no running processor, except to
 * see what comes of what is sent again.
 */
@NullMarked
package io.ordernotifier.rejected;

import org.jspecify.annotations.NullMarked;
