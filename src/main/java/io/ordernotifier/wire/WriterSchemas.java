package io.ordernotifier.wire;

import org.apache.avro.Schema;

/** Finds the schema with which a record was written; fails as {@code SchemaRegistry.byId} does. */
@FunctionalInterface
interface WriterSchemas {
    /** @param topic the record's; a registry may keep several numberings, and tells by the subject which one is meant */
    Schema byId(String topic, int id);
}
