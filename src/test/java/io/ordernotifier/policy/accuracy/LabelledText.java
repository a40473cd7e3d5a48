package io.ordernotifier.policy.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message to a buyer and what a person says of it.
 *
 * @param labels the IDs of the rules that it breaks
 */
record LabelledText(String id, String language, Draft draft, Set<String> labels) {
    /** What the labels say nothing of: they are for the drafts of the processor. */
    private static final Set<String> UNLABELLED = Set.of("required-fact", "order-id", "kind-permitted");

    private static final ObjectMapper JSON = new ObjectMapper();

    LabelledText {
        labels = Set.copyOf(labels);
    }

    static List<LabelledText> read(Path file) {
        try {
            List<LabelledText> texts = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    texts.add(of(JSON.readTree(line)));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static LabelledText of(JsonNode node) {
        Set<String> labels = new TreeSet<>();
        list(node, "labels")
                .forEach(label -> labels.add(label.toLowerCase(Locale.ROOT).replace('_', '-')));
        List<URI> pages = list(node, "trackingUrls").stream().map(URI::create).toList();
        Draft draft = new Draft(
                EmailKind.CustomerServiceReply,
                node.path("orderId").asText(),
                node.path("lang").asText(),
                node.path("subject").asText(),
                node.path("text").asText(),
                node.path("html").isTextual() ? node.path("html").asText() : null,
                new DraftFacts(pages, list(node, "itemTitles"), List.of()));
        return new LabelledText(node.path("id").asText(), node.path("lang").asText(), draft, labels);
    }

    private static List<String> list(JsonNode node, String key) {
        List<String> list = new ArrayList<>();
        node.path(key).forEach(item -> list.add(item.asText()));
        return list;
    }

    /** The IDs of the rules that the pack says it breaks, of those that are labelled. */
    Set<String> found(PolicyPack pack) {
        Set<String> found = new TreeSet<>();
        pack.review(draft).violations().stream().map(Violation::ruleId).forEach(found::add);
        found.removeAll(UNLABELLED);
        return found;
    }
}
