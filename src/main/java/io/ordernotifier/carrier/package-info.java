/** The carriers: which page shows where a parcel is. Known to every step after the event. */
@NullMarked
package io.ordernotifier.carrier;

import org.jspecify.annotations.NullMarked;
