package io.ordernotifier.feedfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One upload file, as the manifest tells of it.
 *
 * @param feedType what the marketplace's interface for uploads calls such a file
 * @param contentType what the upload must say of it
 * @param records feed records in it, each whole
 * @param rows lines or messages that the marketplace counts
 * @param units shipped, cancelled or returned
 * @param amounts what the buyers get back, by currency
 * @param offsets by partition of the feed's topic, the first and the last record in it
 */
public record FileEntry(
        String name,
        String feedType,
        String contentType,
        String marketplaceId,
        String country,
        long records,
        long rows,
        long units,
        Map<String, BigDecimal> amounts,
        long bytes,
        String sha256,
        Map<Integer, List<Long>> offsets) {}
