/**
 * Between Avro and the records of the domain, both ways: one mapper a schema, the format of the bytes, the state of the
 * order store. The only code that knows Avro and the generated classes. {@link io.ordernotifier.wire.WireFormat} is the
 * way in.
 */
@NullMarked
package io.ordernotifier.wire;

import org.jspecify.annotations.NullMarked;
