package io.ordernotifier.wire;

import io.ordernotifier.event.OrderEvent;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Events that wait inside an order, as the records of the contract's schemas, so that no registry is needed to apply them. */
final class StateEvents {
    /** In the order of the union in the state's schema. */
    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(OrderPlacedMapper.INSTANCE),
            new Kind<>(OrderShippedMapper.INSTANCE),
            new Kind<>(OrderCancelledMapper.INSTANCE),
            new Kind<>(ShipmentDelayedMapper.INSTANCE),
            new Kind<>(ReturnReceivedMapper.INSTANCE),
            new Kind<>(MessageDraftedMapper.INSTANCE));

    private StateEvents() {}

    static void write(StateOutput out, OrderEvent event) throws IOException {
        SpecificRecord avro = event.match(EventToAvro.INSTANCE);
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).mapper.avroType().isInstance(avro)) {
                out.avro().writeIndex(i);
                KINDS.get(i).writer.write(avro, out.avro());
                return;
            }
        }
        throw new IllegalStateException(
                "The state has no place for a " + avro.getSchema().getName());
    }

    static OrderEvent read(StateInput in) throws IOException {
        return KINDS.get(in.avro().readIndex()).read(in);
    }

    private static final class Kind<A extends SpecificRecord> {
        final Mapper<? extends OrderEvent, A> mapper;
        final DatumWriter<SpecificRecord> writer;
        final DatumReader<A> reader;

        Kind(Mapper<? extends OrderEvent, A> mapper) {
            TrustedClasses.trust();
            SpecificData model = SpecificData.getForClass(mapper.avroType());
            Schema schema = model.getSchema(mapper.avroType());
            this.mapper = mapper;
            this.writer = new SpecificDatumWriter<>(schema, model);
            this.reader = new SpecificDatumReader<>(schema, schema, model);
        }

        OrderEvent read(StateInput in) throws IOException {
            return mapper.fromAvro(reader.read(null, in.avro()));
        }
    }
}
