package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ordernotifier.avro.OrderPlaced;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    private static final String EVERYTHING = """
            {"type":"record","name":"Everything","fields":[
              {"name":"text","type":"string"},
              {"name":"bytes","type":"bytes"},
              {"name":"count","type":"int"},
              {"name":"sum","type":"long"},
              {"name":"weight","type":"float"},
              {"name":"length","type":"double"},
              {"name":"flag","type":"boolean"},
              {"name":"nothing","type":"null"},
              {"name":"digest","type":{"type":"fixed","name":"Digest","size":4}},
              {"name":"colour","type":{"type":"enum","name":"Colour","symbols":["RED","BLUE"]}},
              {"name":"maybe","type":["null","string",{"type":"array","items":"int"}]},
              {"name":"words","type":{"type":"map","values":"string"}},
              {"name":"next","type":["null","Everything"],"default":null}
            ]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A string of 2^31-1 bytes, of -1, of 2^62
                "string | fe ff ff ff 0f 41 | byte 5: a string that claims 2147483647 bytes, 1 are left",
                "string | 01 | byte 1: a string of negative length, -1",
                "string | fe ff ff ff ff ff ff ff 7f 41 | a string that claims 4611686018427387903 bytes",
                "bytes | fe ff ff ff 0f | bytes that claims 2147483647 bytes",
                "string | 04 c3 28 | byte 1: a string that is not valid UTF-8",
                // An overlong slash, half a surrogate pair, beyond Unicode
                "string | 04 c0 af | a string that is not valid UTF-8",
                "string | 06 ed a0 80 | a string that is not valid UTF-8",
                "string | 08 f5 80 80 80 | a string that is not valid UTF-8",
                "string | 02 c3 | a string that is not valid UTF-8",
                "string | '' | the record ends too early",
                "int | 80 80 80 80 10 | an int of more than 32 bits",
                "int | 80 80 80 80 80 80 80 80 80 80 01 | a number of more than 64 bits",
                "long | ff ff ff ff ff ff ff ff ff 02 | a number of more than 64 bits",
                "long | 80 80 | the record ends too early",
                "boolean | 02 | a boolean that is neither 0 nor 1",
                "double | 00 00 00 | a value that claims 8 bytes, 3 are left",
                "long | 00 00 | the record should end here, 1 bytes are left over"
            })
    void shouldRefuseAValueThatIsNone(String type, String hex, String fault) {
        assertThat(faultOf(Schema.create(Schema.Type.valueOf(type.toUpperCase(Locale.ROOT))), hex))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An enum's and a union's index too high and too low
                "{'type':'enum','name':'E','symbols':['A','B']} | 04 | an enum of 2 symbols has no symbol 2",
                "{'type':'enum','name':'E','symbols':['A','B']} | 01 | an enum of 2 symbols has no symbol -1",
                "['null','string'] | 04 | a union of 2 types has no type 2",
                "['null','string'] | 01 | a union of 2 types has no type -1",
                // Items of no size, billions of them, also in many small blocks
                "{'type':'array','items':'null'} | fe ff ff ff 0f 00 | a collection that claims 2147483647 items",
                "{'type':'array','items':'null'} | 06 06 06 00 | a collection that claims 3 items",
                "{'type':'array','items':'int'} | ff ff ff ff ff ff ff ff ff 01 00 | a collection that claims -9223372036854775808",
                "{'type':'map','values':'null'} | fe ff ff ff 0f 00 | a collection that claims 2147483647 items",
                // Blocks that say their own size, and lie
                "{'type':'array','items':'int'} | 03 06 02 02 00 | a block that claims 3 bytes has 2",
                "{'type':'array','items':'int'} | 02 02 | the record ends too early"
            })
    void shouldRefuseACollectionOrAChoiceThatIsNone(String schema, String hex, String fault) {
        assertThat(faultOf(new Schema.Parser().parse(schema.replace('\'', '"')), hex))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string | 0a 48 65 6c 6c 6f",
                "string | 16 c3 a9 e2 98 95 f0 9f ab 96 61 62",
                "{'type':'array','items':'int'} | 04 02 04 02 06 00",
                "{'type':'array','items':'int'} | 03 04 02 02 00",
                "{'type':'array','items':'null'} | 04 00",
                "{'type':'map','values':'int'} | 02 02 61 02 00",
                "long | ff ff ff ff ff ff ff ff ff 01",
                "int | 80 80 00"
            })
    void shouldAcceptAValueHoweverItIsWritten(String schema, String hex) {
        String json = schema.startsWith("{") ? schema.replace('\'', '"') : "\"" + schema + "\"";
        Schema parsed = new Schema.Parser().parse(json);

        assertThat(faultOf(parsed, hex)).isEmpty();
    }

    @Test
    void shouldNameTheFieldAtFault() {
        Schema schema = OrderPlaced.getClassSchema();
        byte[] value = FilledRecord.encode(FilledRecord.of(schema));

        // The last line's title is followed by its quantity
        assertThat(fault(schema, Arrays.copyOf(value, value.length - 30))).startsWith("lines[].");
        assertThat(fault(schema, new byte[] {2, 'E', 2, 'O', 2, 'M', 2, 2, (byte) 0xff}))
                .startsWith("buyer.name, byte 8: a string that is not valid UTF-8");
    }

    @Test
    void shouldStopAtRecordsWithinRecords() {
        Schema chain = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Link\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"Link\"]}]}");

        assertThat(faultOf(chain, "02 ".repeat(1_000_000) + "00"))
                .contains("records within records, more than 64 deep");
        assertThat(faultOf(chain, "02 02 02 00")).isEmpty();
    }

    /** What the check lets pass, Avro's own decoder reads to the end without complaint. */
    @Test
    void shouldLetPassOnlyWhatAvroCanRead() throws IOException {
        // Given
        Schema schema = new Schema.Parser().parse(EVERYTHING);
        byte[] valid = FilledEverything.encode(schema);
        Random random = new Random(11);
        int passed = 0;

        for (int i = 0; i < 50_000; i++) {
            byte[] value = Mutations.of(valid, random);
            if (fault(schema, value).isEmpty()) {
                // When
                BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, null);

                // Then
                assertThatCode(() -> new GenericDatumReader<>(schema).read(null, decoder))
                        .doesNotThrowAnyException();
                assertThat(decoder.isEnd()).isTrue();
                passed++;
            }
        }
        assertThat(passed).isBetween(1_000, 49_000);
    }

    private static String faultOf(Schema schema, String hex) {
        return fault(schema, HexFormat.of().parseHex(hex.strip().replace(" ", "")));
    }

    private static String fault(Schema schema, byte[] value) {
        try {
            Shape.of(schema).check(new ByteCursor(), value, 0);
            return "";
        } catch (Malformed e) {
            return e.explain();
        }
    }

    /** A record of {@link #EVERYTHING} with another inside. */
    private static final class FilledEverything {
        static byte[] encode(Schema schema) throws IOException {
            var inner = record(schema);
            inner.put("next", null);
            var outer = record(schema);
            outer.put("next", inner);
            outer.put("maybe", List.of(1, -2, 3));
            return FilledRecord.encode(outer);
        }

        private static GenericRecord record(Schema schema) {
            var record = new GenericData.Record(schema);
            record.put("text", "Grüße ☕");
            record.put("bytes", ByteBuffer.wrap("abc".getBytes(StandardCharsets.UTF_8)));
            record.put("count", 300);
            record.put("sum", -5_000_000_000L);
            record.put("weight", 1.5f);
            record.put("length", 2.5);
            record.put("flag", true);
            record.put("digest", new GenericData.Fixed(schema.getField("digest").schema(), new byte[] {1, 2, 3, 4}));
            record.put(
                    "colour",
                    new GenericData.EnumSymbol(schema.getField("colour").schema(), "BLUE"));
            record.put("maybe", "yes");
            record.put("words", Map.of("one", "eins", "two", "zwei"));
            return record;
        }
    }
}
