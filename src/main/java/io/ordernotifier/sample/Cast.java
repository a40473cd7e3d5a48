package io.ordernotifier.sample;

import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;

/**
 * Who orders what in the samples of one language.
 *
 * @param language a BCP 47 tag
 * @param currency ISO 4217
 * @param parcel with a tracking number that passes its carrier's check
 * @param localCarrier a carrier without a code, for parcels without a number
 * @param explanation why something is late, in the seller's words
 * @param nastyLocale another tag of a buyer who must be written to in the same language
 * @param nastyWords of the language, for the middle of a nasty title
 */
record Cast(
        String language,
        Buyer buyer,
        PostalAddress home,
        String marketplaceId,
        String currency,
        Parcel parcel,
        String localCarrier,
        String teapot,
        String mug,
        String tray,
        String explanation,
        String nastyLocale,
        String nastyWords) {}
