package io.ordernotifier.drafttopic;

import io.ordernotifier.order.Order;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.wire.OrderStateSerde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * The state of orders, copied from its changelog to a temporary folder that only its owner may read, so that memory does not
 * grow with their number. The folder goes when this is closed.
 */
final class OrderCopies implements AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private final OrderStateSerde serde = new OrderStateSerde();
    private final Deserializer<Order> reader = serde.deserializer();
    private final Options options = new Options().setCreateIfMissing(true);
    private final WriteOptions lostInACrash = new WriteOptions().setDisableWAL(true);
    private final Path folder;
    private final RocksDB copies;

    OrderCopies() {
        try {
            folder = Files.createTempDirectory("order-notifier-lint-");
            copies = RocksDB.open(options, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RocksDBException e) {
            throw fault(e);
        }
    }

    /** Copies what the changelog says last of each of these orders. */
    void fill(TopicScan scan, String changelog, Predicate<String> orderIds) {
        if (scan.existing(Set.of(changelog)).isEmpty()) {
            return;
        }
        scan.readAll(scan.partitions(changelog), record -> {
            if (orderIds.test(new String(record.key(), StandardCharsets.UTF_8))) {
                put(record);
            }
        });
    }

    private void put(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                copies.delete(lostInACrash, record.key());
            } else {
                copies.put(lostInACrash, record.key(), record.value());
            }
        } catch (RocksDBException e) {
            throw fault(e);
        }
    }

    /** Absent where the state does not know it. */
    @Nullable
    Order find(String orderId) {
        try {
            byte[] state = copies.get(orderId.getBytes(StandardCharsets.UTF_8));
            return state == null ? null : reader.deserialize("", state);
        } catch (RocksDBException e) {
            throw fault(e);
        }
    }

    private IllegalStateException fault(RocksDBException e) {
        return new IllegalStateException("cannot keep the state of the orders in " + folder + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        copies.close();
        lostInACrash.close();
        options.close();
        serde.close();
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
