package io.ordernotifier.command;

import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.preview.TemplateCheck;
import io.ordernotifier.rendering.Renderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the renderer that the processor would have with these settings. */
final class Renderers {
    private Renderers() {}

    static Renderer of(Settings settings) throws IOException {
        return of(settings, null);
    }

    /** @param templates folder that stands in place of the setting's */
    static Renderer of(Settings settings, @Nullable Path templates) throws IOException {
        Optional<Path> file = settings.carriersFile();
        Carriers carriers = file.isPresent() ? Carriers.read(file.get()) : Carriers.builtIn();
        return TemplateCheck.renderer(carriers, Optional.ofNullable(templates).or(settings::templatesDir));
    }
}
