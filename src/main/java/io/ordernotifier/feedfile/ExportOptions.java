package io.ordernotifier.feedfile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What an export is to do.
 *
 * @param folder where the upload files go
 * @param merchantId the seller's identifier with the marketplace; XML needs one
 * @param since in a first export: records with an earlier timestamp are left out, now and later
 * @param limits how much goes into one file
 * @param batch about how many records are published at a time
 * @param dryRun only tells what it would do
 * @param skipDeleted goes on where records were deleted before they were exported
 * @param takeOver goes on where an export to another folder was broken off while it published
 * @param group the consumer group that remembers what is exported; absent: APPLICATION-feeds-FORMAT
 */
public record ExportOptions(
        Path folder,
        FeedFormat format,
        Optional<String> merchantId,
        XmlRelease release,
        Optional<Instant> since,
        Limits limits,
        int batch,
        boolean dryRun,
        boolean skipDeleted,
        boolean takeOver,
        Optional<String> group) {}
