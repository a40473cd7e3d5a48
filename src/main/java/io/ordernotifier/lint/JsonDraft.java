package io.ordernotifier.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One draft as a line of JSON: {@code id}, {@code kind}, {@code subject}, {@code text}, {@code html}, {@code orderId},
 * {@code locale}, {@code trackingUrls} (the links the order needs), {@code itemTitles} (the order's words), and for
 * measuring {@code lang} and {@code labels}. What is not there is empty; other fields are not looked at.
 */
final class JsonDraft {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Kinds of text that are no kind of email: a free answer, a card in the parcel. */
    private static final Set<String> FREE_TEXTS = Set.of("REPLY", "INSERT");

    private final JsonNode json;
    private final Place place;
    private final Assumptions assumptions;

    private JsonDraft(JsonNode json, Place place, Assumptions assumptions) {
        this.json = json;
        this.place = place;
        this.assumptions = assumptions;
    }

    /**
     * Reads one line.
     *
     * @param place for messages, and as ID of a draft that has none
     * @throws InputException when it is no JSON object or a field is not what it must be
     */
    static LabelledDraft parse(String line, Place place, Assumptions assumptions) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new InputException(named(place) + ": is no JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new InputException(named(place) + ": must be a JSON object, one a line");
        }
        return new JsonDraft(json, place, assumptions).labelled();
    }

    private LabelledDraft labelled() {
        Draft draft = new Draft(
                kind(),
                text("orderId", assumptions.orderId()),
                text("locale", assumptions.locale()),
                text("subject", assumptions.subject()),
                text("text", ""),
                json.hasNonNull("html") ? text("html", "") : null,
                new DraftFacts(
                        both(assumptions.trackingPages(), uris("trackingUrls")),
                        both(assumptions.titles(), texts("itemTitles")),
                        List.of()));
        return new LabelledDraft(new NamedDraft(id(), draft, place), text("lang", "-"), labels());
    }

    private String id() {
        JsonNode id = json.path("id");
        return id.isNumber() ? id.asText() : text("id", place.file() + ":" + place.line());
    }

    private EmailKind kind() {
        if (!json.hasNonNull("kind")) {
            return assumptions.kind();
        }
        String kind = text("kind", "");
        return FREE_TEXTS.contains(kind.toUpperCase(Locale.ROOT))
                ? EmailKind.CustomerServiceReply
                : Kinds.find(kind)
                        .orElseThrow(() ->
                                fault("kind", "is \"" + kind + "\"; must be one of REPLY, INSERT, " + Kinds.names()));
    }

    private Set<String> labels() {
        Set<String> rules = new LinkedHashSet<>();
        for (String label : texts("labels")) {
            String id = label.toLowerCase(Locale.ROOT).replace('_', '-');
            Optional<RuleType> rule = Rules.find(id);
            rules.add(rule.orElseThrow(() -> fault(
                            "labels",
                            "holds \"" + label + "\", which is no rule; must be one of "
                                    + Rules.ALL.stream().map(RuleType::id).collect(Collectors.joining(", "))))
                    .id());
        }
        return rules;
    }

    private List<URI> uris(String field) {
        List<URI> uris = new ArrayList<>();
        for (String address : texts(field)) {
            try {
                uris.add(new URI(address));
            } catch (URISyntaxException e) {
                throw fault(field, "holds an address that is none: " + e.getReason());
            }
        }
        return uris;
    }

    private List<String> texts(String field) {
        JsonNode node = json.path(field);
        List<String> texts = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return texts;
        }
        if (!node.isArray()) {
            throw fault(field, "must be a list of texts");
        }
        for (JsonNode each : node) {
            if (!each.isTextual()) {
                throw fault(field, "must be a list of texts");
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    private String text(String field, String otherwise) {
        JsonNode node = json.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isTextual()) {
            throw fault(field, "must be a text");
        }
        return node.textValue();
    }

    private InputException fault(String field, String what) {
        return new InputException(named(place) + ", " + field + ": " + what);
    }

    private static String named(Place place) {
        return place.file() + ", line " + place.line();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
