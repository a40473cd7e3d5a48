/**
 * The carriers: the marketplace's code for each, which page shows where a parcel is, which tracking numbers are right. Known
 * to every step after the event.
 */
@NullMarked
package io.ordernotifier.carrier;

import org.jspecify.annotations.NullMarked;
