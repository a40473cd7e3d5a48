package io.ordernotifier.event;

import org.jspecify.annotations.Nullable;

/**
 * The physical box: who carries it and under which number.
 *
 * @param carrierCode the seller's or the marketplace's code for the carrier
 * @param carrierName the carrier's name where the code does not tell it
 * @param shipMethod the carrier's service, as a buyer may read it
 * @param trackingNumber absent for untracked mail
 */
public record Parcel(
        String carrierCode,
        @Nullable String carrierName,
        @Nullable String shipMethod,
        @Nullable String trackingNumber) {}
