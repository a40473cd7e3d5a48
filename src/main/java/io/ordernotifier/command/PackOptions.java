package io.ordernotifier.command;

import io.ordernotifier.Settings;
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
                            + " (default: setting policy.pack where the verb takes settings, else amazon-communication-guidelines).")
    private @Nullable String pack;

    @Option(names = "--policy-dir", paramLabel = "FOLDER", description = "Folder with policy packs of your own.")
    private @Nullable Path policyDir;

    /** The pack that was asked for, or else the default one. */
    PolicyPack load() {
        return load(PolicyPacks.BUILT_IN.get(0), Optional.empty());
    }

    /** The pack that was asked for, or else that of the settings. */
    PolicyPack load(Settings settings) {
        return load(settings.policyPack(), settings.policyDir());
    }

    private PolicyPack load(String usualPack, Optional<Path> usualFolder) {
        String named = pack == null ? usualPack : pack;
        if (named.endsWith(FILE_ENDING)) {
            return PolicyPacks.load(Path.of(named));
        }
        return Optional.ofNullable(policyDir)
                .or(() -> usualFolder)
                .map(folder -> PolicyPacks.load(folder, named))
                .orElseGet(() -> PolicyPacks.load(named));
    }
}
