package io.ordernotifier.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Walks over Avro's primitive values without making objects of them, and refuses what is not one. For one thread. */
final class ByteCursor {
    /** Records within records within records: no honest schema comes near. */
    private static final int MOST_DEPTH = 64;

    private static final long NON_ASCII = 0x8080_8080_8080_8080L;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(256);

    private byte[] bytes = new byte[0];
    private int position;
    private int depth;
    private int items;

    void reset(byte[] value, int from) {
        bytes = value;
        position = from;
        depth = 0;
        items = 0;
    }

    int position() {
        return position;
    }

    int left() {
        return bytes.length - position;
    }

    Malformed fault(String what) {
        return new Malformed(position, what);
    }

    void enter() throws Malformed {
        if (++depth > MOST_DEPTH) {
            throw fault("records within records, more than " + MOST_DEPTH + " deep");
        }
    }

    void leave() {
        depth--;
    }

    void skip(long count, String what) throws Malformed {
        if (count < 0) {
            throw fault(what + " of negative length, " + count);
        }
        if (count > left()) {
            throw fault(what + " that claims " + count + " bytes, " + left() + " are left");
        }
        position += (int) count;
    }

    void bool() throws Malformed {
        if (left() < 1) {
            throw ends();
        }
        if ((bytes[position] & ~1) != 0) {
            throw fault("a boolean that is neither 0 nor 1");
        }
        position++;
    }

    int integer() throws Malformed {
        long value = number();
        if (value != (int) value) {
            throw fault("an int of more than 32 bits");
        }
        return (int) value;
    }

    /** A long: seven bits a byte, the least first, zigzag. */
    long number() throws Malformed {
        byte[] in = bytes;
        int at = position;
        long raw = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= in.length) {
                throw ends();
            }
            byte next = in[at++];
            raw |= (next & 0x7FL) << shift;
            if (next >= 0) {
                if (shift == 63 && next > 1) {
                    break;
                }
                position = at;
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw fault("a number of more than 64 bits");
    }

    void string() throws Malformed {
        long length = number();
        int from = position;
        skip(length, "a string");
        if (!ascii(from, position) && !wellFormed(from, position)) {
            throw new Malformed(from, "a string that is not valid UTF-8");
        }
    }

    /**
     * Counts the items of a block of an array or a map. Together they may not be more than the record has bytes: each
     * takes at least one, but for types that take none, of which a few bytes could claim billions.
     */
    int block(long count) throws Malformed {
        if (count < 0 || count > bytes.length - items) {
            throw fault("a collection that claims " + count + " items, more than the record can hold");
        }
        items += (int) count;
        return (int) count;
    }

    private boolean ascii(int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            if (((long) EIGHT_BYTES.get(bytes, at) & NON_ASCII) != 0) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean wellFormed(int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        utf8.reset();
        CoderResult result;
        do {
            chars.clear();
            result = utf8.decode(in, chars, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    private Malformed ends() {
        return fault("the record ends too early");
    }
}
