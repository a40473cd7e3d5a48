/** What somebody may have meant who wrote a name that there is not. */
@NullMarked
package io.ordernotifier.spelling;

import org.jspecify.annotations.NullMarked;
