package io.ordernotifier.wire.registry;

import org.apache.avro.Schema;

/**
 * A schema as a subject holds it.
 *
 * @param version counts up in the subject, from 1
 * @param id the ID that stands in front of each record; the same in every subject that holds the schema
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
