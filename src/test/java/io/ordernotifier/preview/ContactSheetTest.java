package io.ordernotifier.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSheetTest {
    private static final Proofreader PROOFREADER =
            new Proofreader(Renderer.of(Carriers.builtIn()), PolicyPacks.load(PolicyPacks.BUILT_IN.get(0)));

    @TempDir
    private Path folder;

    @Test
    void shouldShowEveryEmailOnPhoneAndDesktopLightAndDarkWithItsVerdict() {
        Document sheet = Jsoup.parse(sheetOf(Samples.all()));

        assertThat(sheet.select(".card")).hasSize(96);
        assertThat(sheet.select(".verdict"))
                .hasSize(96)
                .allMatch(verdict -> verdict.text().startsWith("✓ cleared"));
        for (String view : List.of(".phone.light", ".phone.dark", ".desktop.light", ".desktop.dark")) {
            assertThat(sheet.select(".view" + view + " iframe")).hasSize(96);
        }
        assertThat(sheet.select("pre[lang=ja]").first().wholeText()).startsWith("青葉 みどり 様\n\n");
    }

    @Test
    void shouldLetNoEmailDoOrLoadAnything() {
        Document sheet = Jsoup.parse(sheetOf(Samples.all()));

        assertThat(sheet.select("iframe"))
                .allMatch(frame -> frame.attr("sandbox").equals("allow-same-origin"));
        assertThat(sheet.select("script")).hasSize(1);
        assertThat(sheet.select("link, img, [src], [href]")).isEmpty();
        assertThat(sheet.select("iframe").stream()
                        .map(frame -> Jsoup.parse(frame.attr("srcdoc")))
                        .flatMap(email -> email.select("script, img, link, [src]").stream())
                        .map(Element::outerHtml))
                .isEmpty();
        assertThat(sheet.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    /** The page in a browser, where there is one: the script runs, each frame takes its email's height, none is too wide. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "partial", "nasty"})
    void shouldFitEveryEmailIntoItsFrame(String variety) throws IOException, InterruptedException {
        Optional<String> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(each -> each + "/" + name))
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium or Chrome on the PATH: the page is not tried in a browser");
        List<Sample> samples = Samples.all().stream()
                .filter(sample -> sample.name().endsWith("/" + variety))
                .toList();
        Path page = Files.writeString(folder.resolve("sheet.html"), sheetOf(samples));

        Document shown = Jsoup.parse(dom(browser.get(), page));

        assertThat(shown.select(".view")).hasSize(32 * 4).allMatch(view -> view.hasAttr("data-fitted"));
        assertThat(shown.select(".card:has([data-overflow]) h3").eachText()).isEmpty();
        assertThat(shown.select(".card[hidden]")).isEmpty();
    }

    private String dom(String browser, Path page) throws IOException, InterruptedException {
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1600,6000",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(out);
    }

    private static String sheetOf(List<Sample> samples) {
        return ContactSheet.of(samples.stream().map(PROOFREADER::proof).toList(), PROOFREADER.pack());
    }
}
