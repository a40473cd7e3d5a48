package io.ordernotifier.wire;

/** What is wrong with Avro bytes; on its way up it collects the path of the field. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String fault;
    private final String path;

    Malformed(int position, String fault) {
        this(position, fault, "");
    }

    private Malformed(int position, String fault, String path) {
        super(fault, null, false, false);
        this.position = position;
        this.fault = fault;
        this.path = path;
    }

    Malformed in(String step) {
        String joined = path.isEmpty() || path.startsWith("[") ? step + path : step + "." + path;
        return new Malformed(position, fault, joined);
    }

    /** For example: {@code lines[].title, byte 112: a string that claims 2147483647 bytes, 40 are left}. */
    String explain() {
        return (path.isEmpty() ? "" : path + ", ") + "byte " + position + ": " + fault;
    }
}
