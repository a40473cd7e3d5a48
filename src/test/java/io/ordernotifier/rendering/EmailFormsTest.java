package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An email that is filled into a form is the one that the templates would write. */
class EmailFormsTest {
    private static final Renderer RENDERER = Renderer.of(Carriers.builtIn());

    /** The same templates but for a comment, which has what no form is made for. */
    private static final Renderer WITHOUT_FORMS = withFooter("<#-- .now -->");

    @TempDir
    private Path folder;

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void shouldWriteWhatTheTemplatesWrite(@ForAll("notifications") BuyerNotification notification) {
        assertThat(Drafts.of(RENDERER.render(notification))).isEqualTo(Drafts.of(WITHOUT_FORMS.render(notification)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "ja-JP", "zh-CN", "zh-TW"})
    void shouldHaveFormsForOurOwnTemplates(String locale) {
        Envelope envelope = Notifications.envelope(new Buyer("Ann Lee", "ann.lee@buyers.example", locale));
        ShipmentConfirmation shipment = Notifications.shipment(TestOrders.UPS_PARCEL, List.of(), List.of());
        List<BuyerNotification> all = List.of(
                new ShipmentConfirmation(
                        envelope,
                        shipment.shipTo(),
                        shipment.parcel(),
                        shipment.shippedAt(),
                        shipment.expectedDelivery(),
                        shipment.items(),
                        shipment.items(),
                        shipment.items()),
                new OrderUnavailable(
                        envelope,
                        CancellationReason.CouldNotShip,
                        shipment.items(),
                        Notifications.refund("USD", "12.50", "0"),
                        List.of()),
                new DelayNotice(
                        envelope,
                        shipment.items(),
                        TestOrders.PROMISED_SHIP_DATE,
                        TestOrders.PROMISED_DELIVERY_DATE,
                        TestOrders.EXPECTED_DELIVERY_DATE,
                        TestOrders.EXPECTED_DELIVERY_DATE,
                        "Snow."),
                new ReturnConfirmation(
                        envelope,
                        shipment.items(),
                        Notifications.refund("USD", "12.50", "2.50"),
                        TestOrders.REFUNDED_AT));

        assertThat(all)
                .allSatisfy(each -> assertThat(RENDERER.render(each))
                        .isInstanceOfSatisfying(
                                Rendering.Rendered.class,
                                rendered -> assertThat(rendered.form()).isNotNull()));
    }

    @Test
    void shouldKnowAllSpecialVariables() {
        assertThatThrownBy(() -> new Template("a", "${.nothing}", new Configuration(Configuration.VERSION_2_3_34)))
                .satisfies(thrown -> assertThat(thrown.getMessage().replaceAll("(?s).*names are:([a-z_, ]+).*", "$1"))
                        .satisfies(names -> assertThat(names.strip().split(",\\s*", -1))
                                .containsExactlyInAnyOrderElementsOf(EmailForms.SPECIAL_VARIABLES)));
    }

    /** Templates that look at a value, its name standing for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#if buyer == \"Ann\">A<#else>B</#if>",
                "${buyer?upper_case}",
                "${buyer?length}",
                "<#if (buyer!\"\")?starts_with(\"Ann\")>A<#else>B</#if>",
                "<#if buyer?ends_with(\"Lee\")>A<#else>B</#if>",
                "<#if buyer?is_string>A<#else>B</#if>",
                "<#assign name>${buyer}</#assign>${name}",
                "<#compress>${buyer}</#compress>",
                "${buyer[0]}",
                "${\"To ${buyer}\"?length}",
                "<#if units gt 2>${units} of them<#else>few</#if>",
                "<#list items as item><#if item.quantity gt 1>A<#else>B</#if></#list>",
                "<#list items as item>${item?index}</#list>",
                "<#switch buyer><#case \"Ann\">A<#break><#default>B</#switch>",
                "${orderId + \" & \" + buyer}"
            })
    void shouldAlsoWriteWhatTemplatesMakeOfAValue(String footer) throws IOException {
        Renderer renderer = withFooter(folder, footer);
        Renderer withoutForms = withFooter(Files.createDirectory(folder.resolve("again")), footer + "<#-- .now -->");

        for (String name : List.of("Ann", "Ann Lee", "Bob & Sons  Ltd", "Ann", "<b>Lee")) {
            BuyerNotification notification = shipmentTo(name);

            assertThat(Drafts.of(renderer.render(notification)))
                    .as(name)
                    .isEqualTo(Drafts.of(withoutForms.render(notification)));
        }
    }

    @Provide
    Arbitrary<BuyerNotification> notifications() {
        return Hostile.notifications();
    }

    private static BuyerNotification shipmentTo(String name) {
        ShipmentConfirmation usual = Notifications.shipment(TestOrders.UPS_PARCEL, List.of(), List.of());
        Buyer ann = usual.envelope().buyer();
        return new ShipmentConfirmation(
                Notifications.envelope(new Buyer(name, ann.email(), ann.locale())),
                usual.shipTo(),
                usual.parcel(),
                usual.shippedAt(),
                usual.expectedDelivery(),
                usual.items(),
                usual.shippedBefore(),
                usual.stillToCome());
    }

    private static Renderer withFooter(String footer) {
        try {
            Path folder = Files.createTempDirectory("templates");
            Renderer renderer = withFooter(folder, footer);
            Files.delete(folder.resolve(TemplateFiles.FOOTER));
            Files.delete(folder.resolve("common"));
            Files.delete(folder);
            return renderer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Renderer withFooter(Path folder, String footer) throws IOException {
        Path file = folder.resolve(TemplateFiles.FOOTER);
        Files.createDirectories(file.getParent());
        Files.writeString(file, footer);
        return Renderer.of(Carriers.builtIn(), folder);
    }
}
