package io.ordernotifier.lint;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.rendering.BrokenTemplateException;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Drafts that templates make of the sample orders: of every sample whose email the templates have a part in. A template
 * is known by its place below the folder of templates, which is in force with it.
 */
final class TemplateDrafts {
    private static final String LAYOUT = "layout";
    private static final String COMMON = "common";

    private TemplateDrafts() {}

    /** @throws InputException where a file is no template, is broken, or fails on a sample */
    static void read(List<Path> files, Consumer<LabelledDraft> taker) {
        Map<Path, Map<Sample, Path>> byFolder = new LinkedHashMap<>();
        for (Path file : files) {
            Path path = file.toAbsolutePath().normalize();
            Map<Sample, Path> samples =
                    byFolder.computeIfAbsent(folderOfTemplates(file, path), folder -> new LinkedHashMap<>());
            madeWith(path).forEach(sample -> samples.putIfAbsent(sample, file));
        }
        byFolder.forEach((folder, samples) -> render(folder, samples, taker));
    }

    private static void render(Path folder, Map<Sample, Path> samples, Consumer<LabelledDraft> taker) {
        Renderer renderer;
        try {
            renderer = Renderer.of(Carriers.builtIn(), folder);
        } catch (BrokenTemplateException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        samples.forEach((sample, file) -> taker.accept(
                new LabelledDraft(draft(renderer.render(sample.notification()), sample, file), "-", Set.of())));
    }

    private static NamedDraft draft(Rendering rendering, Sample sample, Path file) {
        return rendering.match(new Rendering.Cases<>() {
            @Override
            public NamedDraft rendered(Rendering.Rendered rendered) {
                return new NamedDraft(
                        file + " (sample " + sample.name() + ")", rendered.draft(), Place.madeFrom(file.toString()));
            }

            @Override
            public NamedDraft failed(Rendering.Failed failed) {
                throw new InputException(
                        file + ": cannot be rendered with the sample " + sample.name() + ": " + failed.reason());
            }
        });
    }

    /** {@code KIND/LANGUAGE/file}, {@code common/LANGUAGE/file}, {@code common/file} or {@code layout/file} below it. */
    private static Path folderOfTemplates(Path asGiven, Path file) {
        int up = isOfAllLanguages(file) ? 2 : 3;
        Path folder = file;
        for (int i = 0; i < up && folder != null; i++) {
            folder = folder.getParent();
        }
        if (folder == null || (up == 3 && madeWith(file).isEmpty())) {
            throw new InputException(asGiven + ": is no template by its place; must be KIND/LANGUAGE/subject.ftl or"
                    + " body.ftl, common/LANGUAGE/opening.ftl or closing.ftl, common/footer.ftl, or one of layout/");
        }
        return folder;
    }

    private static Set<Sample> madeWith(Path file) {
        if (isOfAllLanguages(file)) {
            return new LinkedHashSet<>(Samples.all());
        }
        String language = nameAbove(file, 1);
        String kind = nameAbove(file, 2);
        List<Sample> made = new ArrayList<>();
        for (Sample sample : Samples.all()) {
            if (sample.language().equals(language)
                    && (kind.equals(COMMON) || sample.kind().slug().equals(kind))) {
                made.add(sample);
            }
        }
        return new LinkedHashSet<>(made);
    }

    private static boolean isOfAllLanguages(Path file) {
        String folder = nameAbove(file, 1);
        return folder.equals(LAYOUT) || folder.equals(COMMON);
    }

    /** The name of the folder so many levels above the file, or nothing. */
    private static String nameAbove(Path file, int levels) {
        int at = file.getNameCount() - 1 - levels;
        return at < 0 ? "" : file.getName(at).toString();
    }
}
