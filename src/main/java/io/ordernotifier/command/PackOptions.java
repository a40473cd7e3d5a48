package io.ordernotifier.command;

import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a verb is told a policy pack. */
final class PackOptions {
    private static final String FILE_ENDING = ".yaml";

    @Option(
            names = "--pack",
            paramLabel = "NAME|FILE",
            description =
                    "Policy pack to check against: the name of one in --policy-dir or built in, or a file NAME.yaml"
                            + " (default: amazon-communication-guidelines; with --topic, that of the settings).")
    private @Nullable String pack;

    @Option(names = "--policy-dir", paramLabel = "FOLDER", description = "Folder with policy packs of your own.")
    private @Nullable Path policyDir;

    /** The pack that was asked for, or else the other. */
    PolicyPack load(String otherwise, Optional<Path> otherwiseDir) {
        String named = pack == null ? otherwise : pack;
        if (named.endsWith(FILE_ENDING)) {
            return PolicyPacks.load(Path.of(named));
        }
        Optional<Path> folder = Optional.ofNullable(policyDir).or(() -> otherwiseDir);
        return folder.map(each -> PolicyPacks.load(each, named)).orElseGet(() -> PolicyPacks.load(named));
    }

    PolicyPack load() {
        return load(PolicyPacks.BUILT_IN.get(0), Optional.empty());
    }
}
