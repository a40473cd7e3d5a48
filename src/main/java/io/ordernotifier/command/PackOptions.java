package io.ordernotifier.command;

import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a verb is told a policy pack. */
final class PackOptions {
    static final String FILE_ENDING = ".yaml";

    @Option(
            names = "--pack",
            paramLabel = "NAME|FILE",
            description =
                    "Policy pack to check against: the name of one in --policy-dir or built in, or a file NAME.yaml"
                            + " (default: amazon-communication-guidelines).")
    private @Nullable String pack;

    @Option(names = "--policy-dir", paramLabel = "FOLDER", description = "Folder with policy packs of your own.")
    private @Nullable Path policyDir;

    /** The pack that was asked for, or else the default one. */
    PolicyPack load() {
        String named = pack == null ? PolicyPacks.BUILT_IN.get(0) : pack;
        if (named.endsWith(FILE_ENDING)) {
            return PolicyPacks.load(Path.of(named));
        }
        return policyDir == null ? PolicyPacks.load(named) : PolicyPacks.load(policyDir, named);
    }
}
