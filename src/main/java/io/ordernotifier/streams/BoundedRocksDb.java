package io.ordernotifier.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the native memory of all stores of the process together: without it every store of every partition takes
 * its own.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long BLOCKS = 128L * 1024 * 1024;
    private static final long WRITES = 64L * 1024 * 1024;
    private static final double INDEX_AND_FILTERS = 0.1;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(BLOCKS + WRITES, -1, false, INDEX_AND_FILTERS);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        // Almost every event asks for an order that is there or, once, for one that is not.
        table.setFilterPolicy(new BloomFilter(10, false));
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setTableFormatConfig(table);
    }

    /** Cache and write buffers are shared by all stores and live as long as the process. */
    @Override
    public void close(String storeName, Options options) {}
}
