package io.ordernotifier.wire;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.Schema;

/**
 * A schema made ready to check bytes against it, before anything is decoded and any memory is taken: every length is
 * within the bytes that are there, every index exists, every string is UTF-8, and nothing is left over. What passes
 * here, no Avro decoder stumbles over.
 */
abstract class Shape {

    /** Moves the cursor over one value of the schema. */
    abstract void walk(ByteCursor cursor) throws Malformed;

    static Shape of(Schema schema) {
        return new Builder().shape(schema);
    }

    /** Checks that the bytes from there on are one value of the schema and nothing else. */
    final void check(ByteCursor cursor, byte[] value, int from) throws Malformed {
        cursor.reset(value, from);
        walk(cursor);
        if (cursor.left() > 0) {
            throw cursor.fault("the record should end here, " + cursor.left() + " bytes are left over");
        }
    }

    /** Knows the records it has met, since a record may hold itself. */
    private static final class Builder {
        private final IdentityHashMap<Schema, Shape> records = new IdentityHashMap<>();

        Shape shape(Schema schema) {
            return switch (schema.getType()) {
                case RECORD -> record(schema);
                case ENUM -> new Choice(schema.getEnumSymbols().size());
                case ARRAY -> new Items(shape(schema.getElementType()), false);
                case MAP -> new Items(shape(schema.getValueType()), true);
                case UNION ->
                    new Union(schema.getTypes().stream().map(this::shape).toArray(Shape[]::new));
                case FIXED -> new Fixed(schema.getFixedSize());
                case STRING -> Primitive.STRING;
                case BYTES -> Primitive.BYTES;
                case INT -> Primitive.INT;
                case LONG -> Primitive.LONG;
                case FLOAT -> new Fixed(4);
                case DOUBLE -> new Fixed(8);
                case BOOLEAN -> Primitive.BOOLEAN;
                case NULL -> new Fixed(0);
            };
        }

        private Shape record(Schema schema) {
            Shape known = records.get(schema);
            if (known != null) {
                return known;
            }
            Fields record = new Fields(schema.getFields().size());
            records.put(schema, record);
            List<Schema.Field> fields = schema.getFields();
            for (int i = 0; i < fields.size(); i++) {
                record.names[i] = fields.get(i).name();
                record.fields[i] = shape(fields.get(i).schema());
            }
            return record;
        }
    }

    private static final class Fields extends Shape {
        final String[] names;
        final Shape[] fields;

        Fields(int size) {
            names = new String[size];
            fields = new Shape[size];
        }

        @Override
        void walk(ByteCursor cursor) throws Malformed {
            cursor.enter();
            int i = 0;
            try {
                for (; i < fields.length; i++) {
                    fields[i].walk(cursor);
                }
            } catch (Malformed e) {
                throw e.in(names[i]);
            }
            cursor.leave();
        }
    }

    private static final class Choice extends Shape {
        private final int size;

        Choice(int size) {
            this.size = size;
        }

        @Override
        void walk(ByteCursor cursor) throws Malformed {
            int index = cursor.integer();
            if (index < 0 || index >= size) {
                throw cursor.fault("an enum of " + size + " symbols has no symbol " + index);
            }
        }
    }

    private static final class Union extends Shape {
        private final Shape[] branches;

        Union(Shape[] branches) {
            this.branches = branches;
        }

        @Override
        void walk(ByteCursor cursor) throws Malformed {
            int index = cursor.integer();
            if (index < 0 || index >= branches.length) {
                throw cursor.fault("a union of " + branches.length + " types has no type " + index);
            }
            branches[index].walk(cursor);
        }
    }

    /** An array, or a map, whose items have a string in front: blocks of items, the last one empty. */
    private static final class Items extends Shape {
        private final Shape item;
        private final boolean keyed;

        Items(Shape item, boolean keyed) {
            this.item = item;
            this.keyed = keyed;
        }

        @Override
        void walk(ByteCursor cursor) throws Malformed {
            // Also a collection can hold itself, by way of a union: it counts as deep as a record.
            cursor.enter();
            for (long count = cursor.number(); count != 0; count = cursor.number()) {
                if (count < 0) {
                    sizedBlock(cursor, -count);
                } else {
                    block(cursor, count);
                }
            }
            cursor.leave();
        }

        /** A reader may step over such a block by its size in bytes, so the size must be true. */
        private void sizedBlock(ByteCursor cursor, long count) throws Malformed {
            long size = cursor.number();
            int from = cursor.position();
            block(cursor, count);
            if (cursor.position() - from != size) {
                throw cursor.fault("a block that claims " + size + " bytes has " + (cursor.position() - from));
            }
        }

        private void block(ByteCursor cursor, long claimed) throws Malformed {
            int count = cursor.block(claimed);
            try {
                for (int i = 0; i < count; i++) {
                    if (keyed) {
                        cursor.string();
                    }
                    item.walk(cursor);
                }
            } catch (Malformed e) {
                throw e.in("[]");
            }
        }
    }

    private static final class Fixed extends Shape {
        private final int size;

        Fixed(int size) {
            this.size = size;
        }

        @Override
        void walk(ByteCursor cursor) throws Malformed {
            cursor.skip(size, "a value");
        }
    }

    private abstract static class Primitive extends Shape {
        static final Shape STRING = new Primitive() {
            @Override
            void walk(ByteCursor cursor) throws Malformed {
                cursor.string();
            }
        };
        static final Shape BYTES = new Primitive() {
            @Override
            void walk(ByteCursor cursor) throws Malformed {
                cursor.skip(cursor.number(), "bytes");
            }
        };
        static final Shape INT = new Primitive() {
            @Override
            void walk(ByteCursor cursor) throws Malformed {
                cursor.integer();
            }
        };
        static final Shape LONG = new Primitive() {
            @Override
            void walk(ByteCursor cursor) throws Malformed {
                cursor.number();
            }
        };
        static final Shape BOOLEAN = new Primitive() {
            @Override
            void walk(ByteCursor cursor) throws Malformed {
                cursor.bool();
            }
        };
    }
}
