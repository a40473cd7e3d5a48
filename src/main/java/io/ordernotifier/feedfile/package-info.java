/**
 * From feed records to the marketplace's upload files, each record in exactly one file of a format:
 *
 * <ol>
 *   <li>{@link io.ordernotifier.feedfile.FeedReader} reads the two feed topics, {@link
 *       io.ordernotifier.feedfile.OrderMarketplaces} knows where each order was placed;
 *   <li>a {@link io.ordernotifier.feedfile.Format} turns a record into its bytes, or says why it cannot;
 *   <li>{@link io.ordernotifier.feedfile.Batch} fills files aside, {@link io.ordernotifier.feedfile.ExportFolder} publishes them;
 *   <li>{@link io.ordernotifier.feedfile.FeedExport} puts the steps together.
 * </ol>
 *
 * What the marketplace answers is read by {@link io.ordernotifier.feedfile.ProcessingReports}.
 */
@NullMarked
package io.ordernotifier.feedfile;

import org.jspecify.annotations.NullMarked;
