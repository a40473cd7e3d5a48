/** Makes the clients for all that is done to topics beside the processor's own streams. */
@NullMarked
package io.ordernotifier.clients;

import org.jspecify.annotations.NullMarked;
