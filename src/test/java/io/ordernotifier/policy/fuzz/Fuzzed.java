package io.ordernotifier.policy.fuzz;

import io.ordernotifier.policy.PolicyPack;
import java.util.List;

/** Something to be reviewed, made up by {@link InputMaker}. */
interface Fuzzed {
    /** How it was made, for the report. */
    String origin();

    /** What it consists of, part by part: what {@link Shrinking} makes shorter. */
    List<String> parts();

    /** The same with other parts, as many. */
    Fuzzed with(List<String> parts);

    /** What is not as it must be, in words; nothing where all is sound. */
    List<String> faults(List<PolicyPack> packs);

    /** What its file is called that {@code lint} can be given, by its end. */
    String fileEnding();

    /** What that file holds. */
    byte[] file();

    default int length() {
        return parts().stream().mapToInt(String::length).sum();
    }
}
