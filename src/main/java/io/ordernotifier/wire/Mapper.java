package io.ordernotifier.wire;

import org.apache.avro.specific.SpecificRecord;

/**
 * Between a record of the domain and the generated class of its schema.
 *
 * @param <D> in the domain
 * @param <A> in Avro
 */
interface Mapper<D, A extends SpecificRecord> {
    Class<A> avroType();

    A toAvro(D value);

    /** @throws RuntimeException when the domain does not accept what the Avro record says */
    D fromAvro(A avro);
}
