package io.ordernotifier.policy.fuzz;

import io.ordernotifier.lint.Assumptions;
import io.ordernotifier.lint.DraftReader;
import io.ordernotifier.lint.Input;
import io.ordernotifier.lint.InputException;
import io.ordernotifier.lint.InputType;
import io.ordernotifier.lint.NamedDraft;
import io.ordernotifier.lint.Report;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Soundness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as {@code lint} reads it, reports included. One that is none of its type is sound when it is refused.
 *
 * @param type null where lint has to guess it
 * @param bytes one character each
 */
record FuzzedFile(String origin, @Nullable InputType type, String bytes) implements Fuzzed {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Override
    public List<String> parts() {
        return List.of(bytes);
    }

    @Override
    public Fuzzed with(List<String> parts) {
        return new FuzzedFile(origin, type, parts.get(0));
    }

    @Override
    public List<String> faults(List<PolicyPack> packs) {
        List<String> faults = new ArrayList<>();
        DraftReader reader = new DraftReader(Assumptions.NONE, new ByteArrayInputStream(file()));
        try {
            reader.read(List.of(new Input(null, type)), read -> check(read.named(), packs, faults));
        } catch (InputException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                faults.add("was refused without a reason");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static void check(NamedDraft draft, List<PolicyPack> packs, List<String> faults) {
        for (PolicyPack pack : packs) {
            faults.addAll(Soundness.faults(pack, draft.draft()));
            for (Report.Format format : Report.Format.values()) {
                try {
                    Report report = format.to(new PrintWriter(Writer.nullWriter()));
                    report.add(draft, draft.review(pack, DAY));
                    report.end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public String fileEnding() {
        return type == null ? ".bin" : "." + type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public byte[] file() {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
