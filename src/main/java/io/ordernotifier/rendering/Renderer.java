package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Envelope;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the emails: from a notification to a draft in the buyer's language, by templates that are all compiled when the
 * renderer is made. Safe for use by many threads.
 *
 * <pre>
 * Renderer renderer = Renderer.of(Carriers.builtIn());
 * Rendering rendering = renderer.render(notification);
 * </pre>
 */
public final class Renderer {
    /** What a marketplace's messages take, in characters. */
    static final int LONGEST_TEXT = 2_000;

    /** In characters; with the last, three lists of ten items each stay within {@link #LONGEST_TEXT}. */
    private static final int[] SHORTER_TITLES = {80, 48, 32};

    private final Templates templates;
    private final TemplatePlaces places;
    private final Carriers carriers;
    private final AddressFormats addresses = AddressFormats.load();
    private final Marketplaces marketplaces = Marketplaces.load();
    private final Languages languages = new Languages(TemplateFiles.LANGUAGES, marketplaces);
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();
    private final Map<Locale, Phrases> phrases = new HashMap<>();

    private Renderer(TemplateFiles files, Carriers carriers) {
        this.templates = Templates.compile(files);
        this.places = new TemplatePlaces(files);
        this.carriers = carriers;
        TemplateFiles.LANGUAGES.forEach(language -> phrases.put(language, Phrases.of(language)));
    }

    /** With the templates that come with the program. */
    public static Renderer of(Carriers carriers) {
        return new Renderer(TemplateFiles.builtIn(), carriers);
    }

    /**
     * With those, and over them the ones of a seller's own folder; see {@code docs/templates.md}.
     *
     * @throws BrokenTemplateException naming every fault by file, line and column
     */
    public static Renderer of(Carriers carriers, Path overrides) {
        return new Renderer(TemplateFiles.builtIn().withOverrides(overrides), carriers);
    }

    /**
     * Where the templates of that kind and language say these words: file, line and column; where they do not, as when the
     * words are of an order, the beginning of the body.
     */
    public String placeOf(String words, EmailKind kind, String language) {
        return places.of(words, kind, language);
    }

    /** The same for the same templates, another for any other. */
    public String templateVersion() {
        return templates.version();
    }

    /** The draft with the names of items as they are; where that would be too long a text, with shortened ones. */
    public Rendering render(BuyerNotification notification) {
        Rendering rendering = render(notification, Integer.MAX_VALUE);
        for (int longestTitle : SHORTER_TITLES) {
            if (!isTooLong(rendering)) {
                return rendering;
            }
            rendering = render(notification, longestTitle);
        }
        return rendering;
    }

    private Rendering render(BuyerNotification notification, int longestTitle) {
        return notification.match(new Writing(notification.envelope(), longestTitle));
    }

    private static boolean isTooLong(Rendering rendering) {
        return rendering instanceof Rendering.Rendered rendered
                && !(rendered.notification() instanceof PersonalMessage)
                && rendered.draft().text().length() > LONGEST_TEXT;
    }

    /** One email being written, by kind. */
    private final class Writing implements BuyerNotification.Cases<Rendering> {
        private final Envelope envelope;
        private final Locale wanted;
        private final Style style;
        private final EmailModels models;
        private final RequiredFacts required;
        private final OrderWords words;

        Writing(Envelope envelope, int longestTitle) {
            Marketplace marketplace = marketplaces.get(envelope.marketplaceId());
            this.envelope = envelope;
            this.wanted = Languages.wanted(envelope.buyer().locale(), marketplace);
            Locale written = languages.written(wanted);
            Locale format = languages.format(written, wanted, marketplace);
            this.style = new Style(
                    written,
                    formats.computeIfAbsent(format, Formats::new),
                    addresses,
                    marketplace.zone(),
                    longestTitle);
            this.models = new EmailModels(style, carriers);
            this.required = new RequiredFacts(style, Objects.requireNonNull(phrases.get(written)), carriers);
            this.words = new OrderWords(style).buyer(envelope.buyer().name());
        }

        @Override
        public Rendering shipmentConfirmation(ShipmentConfirmation told) {
            words.items(told.items()).items(told.shippedBefore()).items(told.stillToCome());
            words.address(told.shipTo()).parcel(told.parcel(), carriers);
            List<URI> pages =
                    trackingPages(List.of(told.parcel()), told.shipTo().countryCode());
            URI page = pages.isEmpty() ? null : pages.get(0);
            return write(told, models.of(told, page), new DraftFacts(pages, words.list(), required.of(told)));
        }

        @Override
        public Rendering orderUnavailable(OrderUnavailable told) {
            words.items(told.items()).items(told.stillToCome());
            return write(told, models.of(told), new DraftFacts(List.of(), words.list(), required.of(told)));
        }

        @Override
        public Rendering delayNotice(DelayNotice told) {
            words.items(told.items());
            return write(told, models.of(told), new DraftFacts(List.of(), words.list(), required.of(told)));
        }

        @Override
        public Rendering returnConfirmation(ReturnConfirmation told) {
            words.items(told.items());
            return write(told, models.of(told), new DraftFacts(List.of(), words.list(), required.of(told)));
        }

        /** A person's own words, byte for byte, in the language the buyer wants to be written to in. */
        @Override
        public Rendering personalMessage(PersonalMessage told) {
            words.items(told.items()).address(told.shipTo());
            told.parcels().forEach(parcel -> words.parcel(parcel, carriers));
            List<URI> pages = trackingPages(told.parcels(), told.shipTo().countryCode());
            Draft draft = new Draft(
                    told.kind(),
                    envelope.orderId(),
                    wanted.toLanguageTag(),
                    told.subject(),
                    told.text(),
                    told.html(),
                    new DraftFacts(pages, words.list(), List.of()));
            return new Rendering.Rendered(told, templates.version(), draft, null);
        }

        private Rendering write(BuyerNotification told, EmailModel model, DraftFacts facts) {
            String language = style.language().toLanguageTag();
            try {
                Templates.Email email = templates.render(told.kind(), style.language(), model);
                Draft draft = new Draft(
                        told.kind(), envelope.orderId(), language, email.subject(), email.text(), email.html(), facts);
                return new Rendering.Rendered(told, templates.version(), draft, email.form());
            } catch (TemplateFailure e) {
                return new Rendering.Failed(told, templates.version(), language, String.valueOf(e.getMessage()));
            }
        }

        private List<URI> trackingPages(List<Parcel> parcels, String countryCode) {
            return parcels.stream()
                    .flatMap(parcel -> carriers.trackingPage(parcel, countryCode).stream())
                    .distinct()
                    .toList();
        }
    }
}
