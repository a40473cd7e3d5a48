/** Step 6, what leaves: emails and feed records, and what is set aside with its reason. */
@NullMarked
package io.ordernotifier.output;

import org.jspecify.annotations.NullMarked;
