package io.ordernotifier.wire;

import io.ordernotifier.avro.state.FingerprintState;
import io.ordernotifier.event.Fingerprint;
import java.util.HexFormat;

/** Between a fingerprint's digits and its bytes. */
final class Fingerprints {
    private static final HexFormat HEX = HexFormat.of();

    private Fingerprints() {}

    static FingerprintState toAvro(Fingerprint fingerprint) {
        return new FingerprintState(HEX.parseHex(fingerprint.hex()));
    }

    static Fingerprint fromAvro(FingerprintState avro) {
        return new Fingerprint(HEX.formatHex(avro.bytes()));
    }
}
