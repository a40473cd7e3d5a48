package io.ordernotifier.policy.fuzz;

import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Reviews one made-up input after the other, and keeps what was found wrong. */
final class FuzzRun {
    /** As of SplittableRandom: seeds in a row give inputs that have nothing in common. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final int TRIES = 3;

    private final InputMaker maker = new InputMaker(Seeds.read());
    private final List<PolicyPack> packs =
            PolicyPacks.BUILT_IN.stream().map(PolicyPacks::load).toList();
    private final Path folder;
    private final Slowest slowest = new Slowest();
    /** By kind, what was told of it. */
    private final Map<String, String> faults = new LinkedHashMap<>();

    private final AtomicLong seed;
    private final AtomicLong inputs = new AtomicLong();

    /** @param seed the first input is that of the seed itself */
    FuzzRun(long seed, Path folder) {
        this.seed = new AtomicLong(seed);
        this.folder = folder;
    }

    /** The seed of the input that is being reviewed, or will be next. */
    long seed() {
        return seed.get();
    }

    long inputs() {
        return inputs.get();
    }

    /** What was found wrong, one text a kind. */
    List<String> faults() {
        return List.copyOf(faults.values());
    }

    Slowest slowest() {
        return slowest;
    }

    void next() {
        Fuzzed input = maker.make(seed());
        Fault fault = Fault.of(input, packs);
        for (int tries = 1; fault.kind().equals("too slow") && tries < TRIES; tries++) {
            fault = Fault.of(input, packs); // the compiler's or the collector's time, perhaps
        }
        slowest.add(seed(), input, fault.nanos());
        if (fault.isOne() && !faults.containsKey(fault.kind())) {
            keep(input, fault);
        }
        inputs.incrementAndGet();
        seed.addAndGet(STEP);
    }

    private void keep(Fuzzed input, Fault fault) {
        boolean slow = fault.kind().equals("too slow");
        Fuzzed shortest = slow
                ? input
                : Shrinking.of(input, each -> Fault.of(each, packs).kind().equals(fault.kind()));
        Path file = folder.resolve("seed" + seed() + shortest.fileEnding());
        try {
            Files.createDirectories(folder);
            Files.write(file, shortest.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String told = "-Dfuzz.seed=" + seed() + ", " + input.origin() + ", shortened from " + input.length() + " to "
                + shortest.length() + " characters, in " + file + "\n"
                + (slow ? fault : Fault.of(shortest, packs)).detail();
        faults.put(fault.kind(), told);
    }
}
